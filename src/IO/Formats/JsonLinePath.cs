using System.Text.Json;

namespace Linkage.IO;

/// <summary>A path into a JSON object: <c>a.b</c>, <c>a[].b</c>. Lists on the way are followed whether or not <c>[]</c> says so.</summary>
internal sealed class JsonLinePath
{
    private readonly string[] _keys;

    /// <summary>Creates the path; empty means the element itself.</summary>
    public JsonLinePath(string path) =>
        _keys = [.. path.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(TrimBrackets).Where(key => key.Length > 0)];

    /// <summary>Adds the elements that the path leads to, in order; null is none.</summary>
    public void Find(JsonElement element, List<JsonElement> found) => Find(element, _keys, found);

    /// <summary>Returns the text of an element: a string's own, else its JSON.</summary>
    public static string TextOf(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    private static void Find(JsonElement element, ReadOnlySpan<string> keys, List<JsonElement> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Find(item, keys, found);
        }
        else if (keys.IsEmpty)
        {
            if (element.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                found.Add(element);
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(keys[0], out JsonElement child))
        {
            Find(child, keys[1..], found);
        }
    }

    private static string TrimBrackets(string key)
    {
        while (key.EndsWith("[]", StringComparison.Ordinal))
            key = key[..^2];
        return key.Trim();
    }
}
