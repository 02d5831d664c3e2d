using System.Globalization;

namespace Linkage.Blocking;

// What the records of a block share, in words. A block knows its rows and not the key that brought them together, so the key is found again from a
// few of them.
internal static class SharedKeyText
{
    private const int Looked = 16;
    private const int MostTexts = 3;

    public static string Of(RecordTable table, BlockingRule rule, ReadOnlySpan<int> rows)
    {
        int[] looked = new int[Math.Min(Looked, rows.Length)];
        for (int i = 0; i < looked.Length; i++)
            looked[i] = rows[(int)((long)i * (rows.Length - 1) / Math.Max(1, looked.Length - 1))];
        return string.Join(" & ", rule.Keys.Select(key => Shared(table.Column(key.FieldName), key, looked)));
    }

    private static string Shared(ValueColumn column, BlockingKey key, int[] rows)
    {
        List<string> shared = TextsOf(column, key, rows[0]);
        foreach (int row in rows.Skip(1))
        {
            List<string> others = TextsOf(column, key, row);
            shared.RemoveAll(text => !others.Contains(text, StringComparer.Ordinal));
        }

        return string.Join(" | ", shared.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostTexts));
    }

    private static List<string> TextsOf(ValueColumn column, BlockingKey key, int row)
    {
        List<string> texts = [];
        foreach (int id in column.ValuesOf(row))
        {
            if (column.Values.CanonicalIdOf(id) != 0)
                texts.AddRange(Texts(column.Values, key, id));
        }

        return texts;
    }

    private static IEnumerable<string> Texts(ColumnValues values, BlockingKey key, int id)
    {
        string text = values.Canonical(id);
        return key.Kind switch
        {
            BlockingKeyKind.Value or BlockingKeyKind.Within => [text],
            BlockingKeyKind.Prefix => [text[..Math.Min(text.Length, key.Number)]],
            BlockingKeyKind.Suffix => [text[Math.Max(0, text.Length - key.Number)..]],
            BlockingKeyKind.Year => DateText.TryYear(text, out int year) ? [year.ToString("0000", CultureInfo.InvariantCulture)] : [],
            BlockingKeyKind.MonthDay => DateText.TryMonthDay(text, out int monthDay) ? [MonthDay(monthDay)] : [],
            BlockingKeyKind.Tokens => KeyWords.Words(values, id),
            BlockingKeyKind.Name => KeyWords.Pairs(values, id),
            BlockingKeyKind.Phonetic => KeyWords.Sounds(values, id),
            BlockingKeyKind.QGrams when text.Length < key.Number => [text],
            BlockingKeyKind.QGrams => Enumerable.Range(0, text.Length - key.Number + 1).Select(start => text.Substring(start, key.Number)),
            _ => [],
        };
    }

    private static string MonthDay(int number) => string.Create(CultureInfo.InvariantCulture, $"{number / 100:00}-{number % 100:00}");
}
