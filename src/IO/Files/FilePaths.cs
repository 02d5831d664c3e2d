using System.Text;

namespace Linkage.IO;

/// <summary>Expands what a manifest says of files: variables of the environment, and globs in ordinal order.</summary>
internal static class FilePaths
{
    /// <summary>Replaces each <c>${NAME}</c>. <paramref name="missing"/> is the first variable that is not set, or null.</summary>
    public static string ExpandVariables(string text, Func<string, string?> variable, out string? missing)
    {
        missing = null;
        StringBuilder result = new();
        int at = 0;
        while (true)
        {
            int start = text.IndexOf("${", at, StringComparison.Ordinal);
            int end = start < 0 ? -1 : text.IndexOf('}', start);
            if (end < 0)
                return result.Append(text.AsSpan(at)).ToString();

            string name = text[(start + 2)..end];
            string? value = variable(name);
            missing ??= string.IsNullOrEmpty(value) ? name : null;
            result.Append(text.AsSpan(at, start - at)).Append(value);
            at = end + 1;
        }
    }

    /// <summary>Returns the files that a path (with <c>*</c>, <c>?</c> or <c>**</c>) stands for, in ordinal order of their paths with slashes.</summary>
    public static IReadOnlyList<string> Find(string folder, string pattern)
    {
        string full = Path.GetFullPath(Path.Combine(folder, pattern));
        if (full.AsSpan().IndexOfAny('*', '?') < 0)
            return File.Exists(full) ? [full] : [];

        string root = RootOf(full);
        if (!Directory.Exists(root))
            return [];

        string[] parts = Path.GetRelativePath(root, full).Split('/', '\\');
        List<string> found = [];
        Collect(root, parts, found);
        return [.. found.Distinct(StringComparer.Ordinal).OrderBy(path => path.Replace('\\', '/'), StringComparer.Ordinal)];
    }

    private static string RootOf(string full)
    {
        string root = full;
        while (root.AsSpan().IndexOfAny('*', '?') >= 0)
            root = Path.GetDirectoryName(root)!;
        return root;
    }

    private static void Collect(string folder, ReadOnlySpan<string> parts, List<string> found)
    {
        if (parts.Length == 1)
        {
            string pattern = parts[0] == "**" ? "*" : parts[0];
            found.AddRange(Directory.EnumerateFiles(folder).Where(file => Matches(Path.GetFileName(file), pattern)));
            if (parts[0] != "**")
                return;
        }
        else if (parts[0] == "**")
        {
            Collect(folder, parts[1..], found);
        }

        bool deep = parts[0] == "**";
        foreach (string child in Directory.EnumerateDirectories(folder))
        {
            if (deep)
                Collect(child, parts, found);
            else if (parts.Length > 1 && Matches(Path.GetFileName(child), parts[0]))
                Collect(child, parts[1..], found);
        }
    }

    private static bool Matches(string name, string pattern) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
