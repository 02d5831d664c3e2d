using System.Text;

namespace Linkage.IO;

/// <summary>Makes a source's name of a file's name: <c>crossings-2024.csv.gz</c> gives <c>crossings-2024</c>.</summary>
internal static class SourceNames
{
    public static string Of(string path)
    {
        string name = Path.GetFileName(path);
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        StringBuilder text = new();
        foreach (char c in dot > 0 ? name[..dot] : name)
            text.Append(char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        return text.Length == 0 ? "file" : text.ToString();
    }
}
