using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Writes one JSON object, readable in any script, the same bytes for the same content.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter target, Action<Utf8JsonWriter> content)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
            content(json);
        target.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        target.Write('\n');
        target.Flush();
    }

    /// <summary>Writes an object that begins with the version and the command.</summary>
    public static void WriteObject(TextWriter target, string command, Action<Utf8JsonWriter> content) => Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("linkage", 1);
        json.WriteString("command", command);
        content(json);
        json.WriteEndObject();
    });

    /// <summary>Writes a share or weight; rounded, so that equal runs print equal text on every machine.</summary>
    public static void WriteRounded(this Utf8JsonWriter json, string name, double? value, int digits = 6)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, Math.Round(number, digits));
        else
            json.WriteNull(name);
    }

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } time)
            json.WriteString(name, TimeText.Of(time));
        else
            json.WriteNull(name);
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
