namespace Linkage.Blocking;

// The key that a record needs to be proposed with those of a key: the values of the two fields exchanged.
internal sealed class SwappedKeys
{
    private readonly KeySpace _space;
    private readonly int[] _secondOfFirst;
    private readonly int[] _firstOfSecond;

    // Place 0 of the space is the source's.
    public SwappedKeys(BlockingRule rule, KeySpace space, RecordTable table)
    {
        _space = space;
        (ColumnValues first, ColumnValues second) = (table.Column(rule.Keys[0].FieldName).Values, table.Column(rule.Keys[1].FieldName).Values);
        (_secondOfFirst, _firstOfSecond) = (SameTexts(first, second), SameTexts(second, first));
    }

    // Null where one field has no value like that of the other.
    public ulong? Of(ulong key)
    {
        (int first, int second) = (_space.CodeAt(key, 1), _space.CodeAt(key, 2));
        (int newFirst, int newSecond) = (_firstOfSecond[second], _secondOfFirst[first]);
        if (newFirst == 0 || newSecond == 0)
            return null;
        return key + ((ulong)((long)newFirst - first) * _space.Weights[1]) + ((ulong)((long)newSecond - second) * _space.Weights[2]);
    }

    // By canonical number, the number of the same text in the other column, or 0. Both follow the order of the texts.
    private static int[] SameTexts(ColumnValues values, ColumnValues others)
    {
        int[] same = new int[values.CanonicalCount + 1];
        int other = 1;
        for (int canonical = 1; canonical < same.Length && other <= others.CanonicalCount;)
        {
            int order = string.CompareOrdinal(values.CanonicalText(canonical), others.CanonicalText(other));
            if (order == 0)
                same[canonical] = other;
            canonical += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return same;
    }
}
