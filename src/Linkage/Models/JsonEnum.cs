using System.Text.Json;

namespace Linkage;

/// <summary>Reads the values of enumerations, which stand in files in kebab case.</summary>
internal static class JsonEnum
{
    public static T Read<T>(JsonElement parent, string name)
        where T : struct, Enum
    {
        string text = parent.GetProperty(name).GetString() ?? "";
        return KebabCase.TryParse(text, out T value)
            ? value
            : throw new LinkageFormatException($"'{text}' is no {name}; expected one of: {string.Join(", ", Enum.GetValues<T>().Select(KebabCase.Of))}.");
    }
}
