using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>A value of the manifest with its JSON path, read strictly: what is wrong is collected, and a default stands in.</summary>
internal readonly record struct ManifestNode(JsonElement Element, string Path, ManifestProblems Problems)
{
    /// <summary>Gets a value indicating whether it is an object.</summary>
    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    /// <summary>Gets a value indicating whether it is a list.</summary>
    public bool IsList => Element.ValueKind == JsonValueKind.Array;

    /// <summary>Gets a value indicating whether it is text.</summary>
    public bool IsText => Element.ValueKind == JsonValueKind.String;

    /// <summary>Returns the members of an object with keys that are free (names); each key once.</summary>
    public IReadOnlyList<(string Key, ManifestNode Node)> Named()
    {
        if (!ExpectObject())
            return [];

        List<(string, ManifestNode)> members = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty property in Element.EnumerateObject())
        {
            ManifestNode node = new(property.Value, PathOf(property.Name), Problems);
            if (!seen.Add(property.Name))
                Problems.Add(ManifestProblems.BadValue, node.Path, property.Name, "each key once", "the key is given twice");
            else if (string.IsNullOrWhiteSpace(property.Name))
                Problems.Add(ManifestProblems.BadValue, node.Path, property.Name, "a name", "a name is empty");
            else
                members.Add((property.Name, node));
        }

        return members;
    }

    /// <summary>Returns the members of an object whose keys are fixed; others are mistakes.</summary>
    public ManifestMembers Members(params string[] keys)
    {
        Dictionary<string, ManifestNode> members = new(StringComparer.Ordinal);
        foreach ((string key, ManifestNode node) in Named())
        {
            if (Array.IndexOf(keys, key) < 0)
                Problems.AddUnknown(ManifestProblems.UnknownKey, node.Path, "key", key, keys, "known are");
            else
                members.Add(key, node);
        }

        return new ManifestMembers(this, members);
    }

    /// <summary>Returns the items of a list, or the node itself where it is none.</summary>
    public IEnumerable<ManifestNode> Items()
    {
        if (!IsList)
            return [this];

        (string path, ManifestProblems problems) = (Path, Problems);
        return Element.EnumerateArray().Select((item, index) => new ManifestNode(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), problems));
    }

    /// <summary>Returns text that is not empty, or null.</summary>
    public string? Text(string expected = "text")
    {
        if (IsText && Element.GetString() is { Length: > 0 } text)
            return text;

        Bad(expected);
        return null;
    }

    /// <summary>Returns one text or a list of them.</summary>
    public ImmutableArray<string> Texts(string expected = "text, or a list of texts") => [.. Items().Select(item => item.Text(expected)).OfType<string>()];

    /// <summary>Returns one of the words, or null.</summary>
    public string? Word(IReadOnlyCollection<string> words)
    {
        if (!IsText)
        {
            Bad($"one of: {string.Join(", ", words)}");
            return null;
        }

        string found = Element.GetString()!;
        if (words.Contains(found))
            return found;
        Problems.Add(ManifestProblems.BadValue, Path, found, NearestName.Of(found, words) ?? string.Join(", ", words), $"unknown value; {NearestName.Hint(found, words, "known are")}");
        return null;
    }

    /// <summary>Returns a number of a range, or null.</summary>
    public double? Number(double least, double most)
    {
        if (Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out double number) && number >= least && number <= most)
            return number;
        Bad(most < double.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}") : string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}"));
        return null;
    }

    /// <summary>Returns a whole number of at least 0, or null.</summary>
    public long? Whole(long most = long.MaxValue)
    {
        if (Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out double number) && number >= 0 && number <= most && number == Math.Floor(number))
            return (long)number;
        Bad("a whole number of at least 0");
        return null;
    }

    /// <summary>Returns true or false.</summary>
    public bool? Flag()
    {
        if (Element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return Element.GetBoolean();
        Bad("true or false");
        return null;
    }

    /// <summary>Collects that the value is not what was expected.</summary>
    public void Bad(string expected, string? message = null)
    {
        string found = Describe();
        Problems.Add(ManifestProblems.BadValue, Path, found, expected, message ?? $"found {found}, expected {expected}");
    }

    /// <summary>Returns the path of a member.</summary>
    public string PathOf(string key) => key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$' || IsMark(c)) ? $"{Path}.{key}" : $"{Path}['{key.Replace("'", "\\'", StringComparison.Ordinal)}']";

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private bool ExpectObject()
    {
        if (IsObject)
            return true;
        Bad("an object");
        return false;
    }

    private string Describe() => Element.ValueKind switch
    {
        JsonValueKind.String when Element.GetString() is { Length: > 0 and <= 60 } text => $"'{text}'",
        JsonValueKind.String when Element.GetString() is { Length: 0 } => "empty text",
        JsonValueKind.String => "text",
        JsonValueKind.Number => Element.GetRawText(),
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        _ => "false",
    };
}
