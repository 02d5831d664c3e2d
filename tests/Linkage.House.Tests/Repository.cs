namespace Linkage.House;

/// <summary>The files of the repository that the tests run in; works in a clone and in an unpacked archive.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", ".vscode", ".idea", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "out"];

    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>All files below a folder of the repository, ordered, without what builds and tools leave behind.</summary>
    public static IReadOnlyList<string> Files(string folder = "") =>
        Directory.Exists(PathTo(folder)) ? [.. Walk(PathTo(folder)).Order(StringComparer.Ordinal)] : [];

    public static IEnumerable<string> SourceFiles(string folder = "") =>
        Files(folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The path as people write it: from the root, with slashes.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git")
            .Concat(Directory.EnumerateDirectories(folder).Where(child => !NotOurs.Contains(Path.GetFileName(child))).SelectMany(Walk));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Linkage.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the test assembly holds Linkage.sln; run the tests from a build inside the repository.");
    }
}
