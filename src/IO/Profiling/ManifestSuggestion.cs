using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Drafts a case manifest from what files hold: a start to be looked through, not a finding.</summary>
public static class ManifestSuggestion
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the draft as JSON: a source for each, a mapping for each file; columns whose meaning is not plain from their name are left out.</summary>
    /// <remarks>Files are named without their folders, so the draft belongs beside them.</remarks>
    /// <param name="profile">What the files hold.</param>
    public static string Of(CaseProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Of(profile, folder: null);
    }

    /// <summary>Writes the draft for a folder: files are named relative to it.</summary>
    internal static string Of(CaseProfile profile, string? folder)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
            Write(json, [.. Named(profile)], folder);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // The mapping of a source's first file has the source's name, those of the others are numbered.
    private static IEnumerable<(string Mapping, FileProfile File)> Named(CaseProfile profile)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (FileProfile file in profile.Files)
        {
            string name = file.Source;
            for (int number = 2; !names.Add(name); number++)
                name = file.Source + "-" + number.ToString(CultureInfo.InvariantCulture);
            yield return (name, file);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<(string Mapping, FileProfile File)> files, string? folder)
    {
        json.WriteStartObject();
        json.WriteNumber("linkage", 1);
        json.WriteStartObject("sources");
        foreach (IGrouping<string, (string Mapping, FileProfile File)> source in files.GroupBy(file => file.File.Source, StringComparer.Ordinal))
        {
            json.WriteStartObject(source.Key);
            json.WriteStartArray("files");
            foreach ((string mapping, FileProfile file) in source)
                WriteFile(json, mapping, file, folder);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("mappings");
        foreach ((string mapping, FileProfile file) in files)
            WriteMapping(json, mapping, file);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string mapping, FileProfile file, string? folder)
    {
        json.WriteStartObject();
        json.WriteString("path", PathOf(file, folder));
        if (mapping != file.Source)
            json.WriteString("mapping", mapping);
        if (file.Encoding is not null)
            json.WriteString("encoding", "auto");
        json.WriteEndObject();
    }

    private static string PathOf(FileProfile file, string? folder) =>
        folder is null || file.Path.Length == 0 ? file.File : Path.GetRelativePath(folder, Path.GetFullPath(file.Path)).Replace('\\', '/');

    // A column whose name says what it holds (a name, a passport) tells of a person even where no two rows share it, so it is no key.
    private static ColumnProfile? KeyOf(FileProfile file) => file.Columns.FirstOrDefault(column =>
        file.Rows > 0 && column.Filled == file.Rows && column.Distinct == file.Rows && !column.Name.Contains("[]", StringComparison.Ordinal) && !ColumnMeanings.Group([column.Name]).Any());

    private static void WriteMapping(Utf8JsonWriter json, string mapping, FileProfile file)
    {
        ColumnProfile? key = KeyOf(file);
        json.WriteStartObject(mapping);
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
