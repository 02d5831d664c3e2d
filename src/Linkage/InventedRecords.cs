using System.Collections.Immutable;
using System.Globalization;
using Linkage.Normalization;

namespace Linkage;

/// <summary>Some records of meaningless values, each a little like the next: enough to call everything once.</summary>
internal static class InventedRecords
{
    public const int Count = 256;

    /// <param name="schema">The fields; every record states each.</param>
    /// <param name="length">About how many characters a text has.</param>
    public static RecordTable Of(RecordSchema schema, int length)
    {
        RecordIds ids = RecordIds.Of([.. Enumerable.Range(0, Count).Select(row => new RecordId("invented", row.ToString("D4", CultureInfo.InvariantCulture)))]);
        ImmutableDictionary<string, ValueColumn> columns = schema.Fields
            .Select((field, place) => ColumnOf(schema.Kind, field, place, length))
            .ToImmutableDictionary(column => column.Field.Name, StringComparer.Ordinal);
        return new RecordTable(schema, ids, RecordPlaces.Of(Count, static _ => default), valid: null, columns, resolve: null, labels: null);
    }

    private static ValueColumn ColumnOf(EntityKind kind, Field field, int place, int length)
    {
        string[] texts = [.. Enumerable.Range(0, Count).Select(row => TextOf(field.Type, row, place, length))];
        string[] distinct = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ColumnValues values = ColumnValues.Create(distinct, [.. distinct.Select(text => Normalizer.Default.Normalize(kind, field, text, null))]);
        return ColumnLayout.Create(field, Count, [.. texts.Select((text, row) => (row, Array.BinarySearch(distinct, text, StringComparer.Ordinal) + 1))], values);
    }

    // Successive records share most values; one in three of the rest differs by a character.
    private static string TextOf(FieldType type, int row, int place, int length)
    {
        int group = (row / 2) + (17 * place);
        bool differs = row % 2 == 1 && (group + place) % 3 == 0;
        return type switch
        {
            FieldType.Date or FieldType.Time => string.Create(CultureInfo.InvariantCulture, $"{1950 + (group % 50)}-{1 + (group % 12):00}-{1 + (group % 27) + (differs ? 1 : 0):00}"),
            FieldType.Number => ((group % 90) + (differs ? 1 : 0)).ToString(CultureInfo.InvariantCulture),
            FieldType.Phone or FieldType.Code => Text('0', 10, 10, group, differs),
            _ => Text('a', 26, length, group, differs),
        };
    }

    private static string Text(char first, int letters, int length, int group, bool differs) => string.Create(length, (first, letters, group, differs), static (text, own) =>
    {
        uint state = ((uint)own.group * 2654435761) + 1;
        for (int i = 0; i < text.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            text[i] = (char)(own.first + ((state >> 24) % own.letters));
        }

        if (own.differs)
            text[text.Length / 2] = own.first;
    });
}
