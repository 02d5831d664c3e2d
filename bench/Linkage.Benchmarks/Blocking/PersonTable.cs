using System.Collections.Immutable;
using System.Globalization;
using Linkage.Normalization;

namespace Linkage.Benchmarks.Blocking;

// Persons with skewed names: three records each on average, of which some have a slip in the name. Seeded.
internal static class PersonTable
{
    private static readonly string[] Syllables = ["som", "chai", "ma", "lee", "pra", "sert", "wi", "rat", "no", "pha", "dee", "jai", "suk", "kit", "an", "thong"];

    public static RecordTable Create(int rows)
    {
        Random random = new(17);
        RecordSchema schema = RecordSchema.Create(EntityKind.Person,
        [
            new Field("givenName", FieldType.Name), new Field("familyName", FieldType.Name), new Field("birthDate", FieldType.Date), new Field("phone", FieldType.Phone),
        ]);
        string[][] columns = [.. schema.Fields.Select(_ => new string[rows])];
        string[] person = [];
        for (int row = 0; row < rows; row++)
        {
            if (row == 0 || random.Next(3) == 0)
                person = [Name(random, 2), Name(random, 3), Date(random), "+668" + random.Next(100_000_000).ToString("00000000", CultureInfo.InvariantCulture)];
            for (int column = 0; column < columns.Length; column++)
                columns[column][row] = random.Next(12) == 0 ? "" : person[column];
            if (random.Next(10) == 0)
                columns[1][row] = Name(random, 3);
        }

        RecordId[] ids = [.. Enumerable.Range(0, rows).Select(row => new RecordId("s", row.ToString("00000000", CultureInfo.InvariantCulture)))];
        return new RecordTable(
            schema,
            ids,
            new SourceRow[rows],
            new ValidTime[rows],
            schema.Fields.ToImmutableDictionary(field => field.Name, field => Column(field, columns[schema.IndexOf(field.Name)]), StringComparer.Ordinal));
    }

    // The smaller of two draws makes some syllables common.
    private static string Name(Random random, int syllables) => string.Concat(
        Enumerable.Range(0, syllables).Select(_ => Syllables[Math.Min(random.Next(Syllables.Length), random.Next(Syllables.Length))]));

    private static string Date(Random random) => new DateOnly(1950, 1, 1).AddDays(random.Next(20_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ValueColumn Column(Field field, string[] rows)
    {
        List<string> raw = [];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<int> ids = [];
        int[] offsets = new int[rows.Length + 1];
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row].Length > 0)
            {
                if (known.TryAdd(rows[row], raw.Count + 1))
                    raw.Add(rows[row]);
                ids.Add(known[rows[row]]);
            }

            offsets[row + 1] = ids.Count;
        }

        NormalizedValue[] values = [.. raw.Select(value => new NormalizedValue(value, ValueStatus.Unknown))];
        return ValueColumn.Create(field, rows.Length, offsets, [.. ids], ColumnValues.Create([.. raw], values));
    }
}
