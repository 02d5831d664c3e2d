using System.Text;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Finds the paths of the values in the first lines of a JSON Lines file, in the order in which they come.</summary>
internal static class JsonLinePaths
{
    private const int Lines = 200;

    public static IEnumerable<string> Of(string path, FileSpec spec)
    {
        List<string> paths = [];
        using Stream stream = FileOpener.OpenAsync(path, spec, seekable: false, CancellationToken.None).GetAwaiter().GetResult();
        using StreamReader reader = new(stream, Encoding.UTF8);
        for (int i = 0; i < Lines && reader.ReadLine() is { } line; i++)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                Collect(document.RootElement, "", paths);
            }
            catch (JsonException)
            {
                // The reader itself reports lines that are not JSON.
            }
        }
        return paths;
    }

    private static void Collect(JsonElement element, string path, List<string> paths)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                    Collect(property.Value, path.Length == 0 ? property.Name : path + "." + property.Name, paths);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                    Collect(item, path + "[]", paths);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                if (!paths.Contains(path))
                    paths.Add(path);
                break;
        }
    }
}
