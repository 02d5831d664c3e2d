using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Writes the guess of a table as a case manifest.</summary>
internal static class TableManifest
{
    private const string Mapping = "row";
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(TableGuess guess, string? folder)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
            Write(json, guess, folder);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, TableGuess guess, string? folder)
    {
        json.WriteStartObject();
        json.WriteNumber("linkage", 1);
        if (guess.Country is { } country)
        {
            json.WriteStartObject("defaults");
            json.WriteString("country", country);
            json.WriteEndObject();
        }

        WriteSources(json, guess, folder);
        json.WriteStartObject("mappings");
        json.WriteStartObject(Mapping);
        WriteMapping(json, guess);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A source that only rows name has no files of its own.
    private static void WriteSources(Utf8JsonWriter json, TableGuess guess, string? folder)
    {
        string own = SourceNames.Of(guess.Path);
        json.WriteStartObject("sources");
        json.WriteStartObject(own);
        json.WriteStartArray("files");
        json.WriteStartObject();
        json.WriteString("path", PathOf(guess.Path, folder));
        json.WriteString("mapping", Mapping);
        if (guess.Format is FileFormat.Csv or FileFormat.JsonLines)
            json.WriteString("encoding", "auto");
        if (!guess.Spec.Header)
            json.WriteBoolean("header", false);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (string source in guess.Sources.Where(source => source != own))
        {
            json.WriteStartObject(source);
            json.WriteStartArray("files");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string PathOf(string path, string? folder)
    {
        string full = Path.GetFullPath(path);
        return (folder is null ? full : Path.GetRelativePath(Path.GetFullPath(folder), full)).Replace('\\', '/');
    }

    private static void WriteMapping(Utf8JsonWriter json, TableGuess guess)
    {
        json.WriteString("key", guess.KeyColumn ?? MappingDefinition.RowNumberColumn);
        if (guess.SourceColumn is { } source)
            json.WriteString("source", source);
        json.WriteString("main", guess.Kind.Name);
        json.WriteStartObject("records");
        var records = guess.Columns.Where(column => column.Field is not (null or TableGuess.KeyField or TableGuess.SourceField))
            .GroupBy(column => KindOf(column, guess), StringComparer.Ordinal).OrderBy(group => group.Key == guess.Kind.Name ? 0 : 1).ToArray();
        foreach (IGrouping<string, ColumnGuess> record in records)
            WriteRecord(json, record);
        if (records.Length == 0 || records[0].Key != guess.Kind.Name)
            WriteRecord(json, guess.Kind.Name, []);
        json.WriteEndObject();
        WriteLinks(json, guess.Kind.Name, [.. records.Select(record => record.Key)]);
    }

    private static string KindOf(ColumnGuess column, TableGuess guess)
    {
        int dot = column.Field!.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? guess.Kind.Name : column.Field[..dot];
    }

    private static void WriteRecord(Utf8JsonWriter json, IGrouping<string, ColumnGuess> record) => WriteRecord(json, record.Key, record);

    private static void WriteRecord(Utf8JsonWriter json, string kind, IEnumerable<ColumnGuess> columns)
    {
        json.WriteStartObject(kind);
        json.WriteString("kind", kind);
        json.WriteStartObject("fields");
        foreach (IGrouping<string, ColumnGuess> field in columns.GroupBy(column => column.Field![(column.Field!.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal))
            WriteField(json, field.Key, [.. field]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string field, ColumnGuess[] columns)
    {
        json.WritePropertyName(field);
        if (columns.All(column => column.Part > 0))
        {
            WriteParts(json, columns.OrderBy(column => column.Part));
            return;
        }

        if (columns.Length > 1)
            json.WriteStartArray();
        foreach (ColumnGuess column in columns)
            WriteValue(json, column);
        if (columns.Length > 1)
            json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, IEnumerable<ColumnGuess> columns)
    {
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (ColumnGuess column in columns)
            json.WriteStringValue(column.Column);
        json.WriteEndArray();
        json.WriteString("join", "-");
        json.WriteEndObject();
    }

    // A name that begins with = would be read as a constant.
    private static void WriteValue(Utf8JsonWriter json, ColumnGuess column)
    {
        if (column.DateFormat is null && column.DateOrder is null && !column.Column.StartsWith('='))
        {
            json.WriteStringValue(column.Column);
            return;
        }

        json.WriteStartObject();
        json.WriteString("column", column.Column);
        if (column.DateFormat is { } format)
            json.WriteString("dateFormat", format);
        if (column.DateOrder is { } order)
            json.WriteString("dateOrder", order);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, string main, string[] kinds)
    {
        string[] others = [.. kinds.Where(kind => kind != main)];
        if (others.Length == 0)
            return;
        json.WriteStartArray("links");
        foreach (string other in others)
        {
            (string from, string to) = other == "person" ? (other, main) : (main, other);
            json.WriteStringValue(to == "document" ? $"{from} holds {to}" : $"{from} uses {to}");
        }

        json.WriteEndArray();
    }
}
