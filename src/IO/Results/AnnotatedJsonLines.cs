using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Gives the objects of a JSON Lines file back with three members more; the members they have stay as they are.</summary>
internal static class AnnotatedJsonLines
{
    private const int FlushAt = 64 * 1024;

    public static async Task<Annotation> WriteAsync(TableGuess table, RowEntities entities, string path, CancellationToken cancellationToken)
    {
        (string[] names, var renamed) = AnnotatedTable.NamesBeside(table.Columns.Select(column => column.Column));
        JsonLinesRowReader reader = (JsonLinesRowReader)await RowReader.OpenAsync(table.Path, table.Spec with { KeepsBadRows = true }, static _ => { }, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, FlushAt, FileOptions.Asynchronous);
            await using (file.ConfigureAwait(false))
            {
                using MemoryStream lines = new();
                (long rows, long without) = (0, 0);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    (string? Entity, double? Probability, bool? Review) entity = reader.IsBad ? default : entities.Of(reader.Number);
                    Write(lines, reader, names, entity);
                    rows++;
                    without += entity.Entity is null ? 1 : 0;
                    if (lines.Length >= FlushAt)
                        await FlushAsync(lines, file, cancellationToken).ConfigureAwait(false);
                }

                await FlushAsync(lines, file, cancellationToken).ConfigureAwait(false);
                return new Annotation(rows, without, renamed);
            }
        }
    }

    private static void Write(MemoryStream lines, JsonLinesRowReader reader, string[] names, (string? Entity, double? Probability, bool? Review) entity)
    {
        using (Utf8JsonWriter json = new(lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (reader.IsBad)
                json.WriteString("line", reader.BadCells[0]);   // what is no object cannot get members
            else
                WriteMembers(json, reader.Current);
            json.WriteString(names[0], entity.Entity);
            json.WritePropertyName(names[1]);
            if (entity.Probability is { } probability)
                json.WriteRawValue(TableCell.NumberText(Math.Round(probability, 6)));
            else
                json.WriteNullValue();
            if (entity.Review is { } review)
                json.WriteBoolean(names[2], review);
            else
                json.WriteNull(names[2]);
            json.WriteEndObject();
        }

        lines.WriteByte((byte)'\n');
    }

    private static void WriteMembers(Utf8JsonWriter json, JsonElement current)
    {
        foreach (JsonProperty member in current.EnumerateObject())
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(member.Value.GetRawText());
        }
    }

    private static async ValueTask FlushAsync(MemoryStream lines, FileStream file, CancellationToken cancellationToken)
    {
        await file.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellationToken).ConfigureAwait(false);
        lines.SetLength(0);
    }
}
