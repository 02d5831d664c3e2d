using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Linkage.IO;

/// <summary>Counts the distinct texts of one column.</summary>
internal sealed class ColumnCounter(string name, int column)
{
    private const int MostDistinct = 1_000_000;
    private const int MostCommon = 5;
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public string Name => name;

    public long Filled { get; private set; }

    public long Distinct => _counts.Count;

    public IEnumerable<string> Texts => _counts.Keys;

    public void Count(MappedRow row)
    {
        int values = column < 0 ? 0 : row.CountOf(column);
        bool filled = false;
        for (int i = 0; i < values; i++)
        {
            ReadOnlySpan<char> text = row.ValueOf(column, i).Trim();
            if (text.IsEmpty)
                continue;
            filled = true;
            Count(text);
        }
        if (filled)
            Filled++;
    }

    public ImmutableArray<ValueCount> Commonest() =>
        [.. _counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(MostCommon).Select(count => new ValueCount(count.Key, count.Value))];

    private void Count(ReadOnlySpan<char> text)
    {
        Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (_counts.Count >= MostDistinct && !counts.ContainsKey(text))
            return;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, text, out _)++;
    }
}
