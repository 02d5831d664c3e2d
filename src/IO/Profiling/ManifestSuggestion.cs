using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Drafts a case manifest from what files hold: a start to be looked through, not a finding.</summary>
public static class ManifestSuggestion
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the draft as JSON: one source and one mapping a file; columns whose meaning is not plain from their name are left out.</summary>
    /// <param name="profile">What the files hold.</param>
    public static string Of(CaseProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
            Write(json, profile);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CaseProfile profile)
    {
        json.WriteStartObject();
        json.WriteNumber("linkage", 1);
        json.WriteStartObject("sources");
        foreach (FileProfile file in profile.Files)
            WriteSource(json, file);
        json.WriteEndObject();
        json.WriteStartObject("mappings");
        foreach (FileProfile file in profile.Files)
            WriteMapping(json, file);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, FileProfile file)
    {
        json.WriteStartObject(file.Source);
        json.WriteStartArray("files");
        json.WriteStartObject();
        json.WriteString("path", file.File);
        if (file.Encoding is not null)
            json.WriteString("encoding", "auto");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMapping(Utf8JsonWriter json, FileProfile file)
    {
        ColumnProfile? key = file.Columns.FirstOrDefault(column => column.Filled == file.Rows && column.Distinct == file.Rows && !column.Name.Contains("[]", StringComparison.Ordinal));
        json.WriteStartObject(file.Source);
        json.WriteString("key", key?.Name ?? MappingDefinition.RowNumberColumn);
        json.WriteStartObject("records");
        List<(string Name, string Kind)> records = [];
        foreach ((string kind, List<(string Field, string Column)> fields) in ColumnMeanings.Group(file.Columns.Where(column => column != key).Select(column => column.Name)))
        {
            records.Add((kind, kind));
            json.WriteStartObject(kind);
            json.WriteString("kind", kind);
            json.WriteStartObject("fields");
            foreach (IGrouping<string, string> field in fields.GroupBy(entry => entry.Field, entry => entry.Column, StringComparer.Ordinal))
                WriteField(json, field);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        WriteLinks(json, records);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, IGrouping<string, string> field)
    {
        string[] columns = [.. field];
        if (columns.Length == 1)
        {
            json.WriteString(field.Key, columns[0]);
            return;
        }
        json.WriteStartArray(field.Key);
        foreach (string column in columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, List<(string Name, string Kind)> records)
    {
        if (!records.Exists(record => record.Kind == "person"))
            return;
        json.WriteStartArray("links");
        foreach ((string name, string kind) in records.Where(record => record.Kind != "person"))
            json.WriteStringValue(kind switch { "document" => $"person holds {name}", "event" => $"person took-part {name}", _ => $"person uses {name}" });
        json.WriteEndArray();
    }
}
