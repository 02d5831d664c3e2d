using System.Text.Json;

namespace Linkage.Models;

/// <summary>An object in a Splink model, of which every setting is asked for by name and type.</summary>
/// <param name="Element">The JSON.</param>
/// <param name="Path">Where it stands, "" for the model itself.</param>
internal readonly record struct SplinkObject(JsonElement Element, string Path)
{
    /// <summary>Makes sure that it is an object and has no other settings than the given ones.</summary>
    public static SplinkObject Of(JsonElement element, string path, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong(path.Length == 0 ? "model" : path, element, "an object");
        SplinkObject own = new(element, path);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (known.Contains(property.Name))
                continue;
            string names = string.Join(", ", known.ToArray());
            throw SplinkProblem.Error(
                SplinkProblem.UnknownSetting,
                own.PathOf(property.Name),
                property.Name,
                names,
                $"Linkage does not know the setting '{property.Name}' of Splink, so it cannot tell what it changes. Known here: {names}. Take it out if it may be passed over.");
        }

        return own;
    }

    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    public bool Has(string name) => TryGet(name, out _);

    public string Text(string name) => TextOr(name, null) ?? throw Missing(name);

    public string? TextOr(string name, string? usual)
    {
        if (!TryGet(name, out JsonElement value))
            return usual;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(PathOf(name), value, "a text");
    }

    public bool IsTrue(string name)
    {
        if (!TryGet(name, out JsonElement value))
            return false;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(PathOf(name), value, "true or false");
    }

    /// <summary>Reads a number within limits, or null where there is none.</summary>
    public double? Number(string name, double least, double most)
    {
        if (!TryGet(name, out JsonElement value))
            return null;
        bool fits = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= least && number <= most;
        return fits ? value.GetDouble() : throw Wrong(PathOf(name), value, $"a number from {SplinkSql.Number(least)} to {SplinkSql.Number(most)}");
    }

    /// <summary>Reads a list, which is empty where there is none.</summary>
    public JsonElement[] List(string name)
    {
        if (!TryGet(name, out JsonElement value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Wrong(PathOf(name), value, "a list");
    }

    public LinkageFormatException Missing(string name) =>
        SplinkProblem.Error(SplinkProblem.BadValue, PathOf(name), null, "a value", $"The setting '{name}' is missing; save the model again with Splink's save_model_to_json().");

    public static LinkageFormatException Wrong(string path, JsonElement found, string expected)
    {
        string text = found.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"{found.ValueKind}" : found.GetRawText();
        return SplinkProblem.Error(SplinkProblem.BadValue, path, text, expected, $"Found {text}; expected {expected}.");
    }

    // A null is no value.
    private bool TryGet(string name, out JsonElement value) => Element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
