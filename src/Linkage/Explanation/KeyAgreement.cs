using Linkage.Blocking;
using Linkage.Similarity;

namespace Linkage;

/// <summary>Says of two records whether they share a blocking key, and which of them has none.</summary>
internal static class KeyAgreement
{
    /// <summary>Returns why the pair fails a key, or null where both records share it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The key.</param>
    /// <param name="rightField">The field of the right record: another one where values are exchanged.</param>
    /// <param name="left">The left row.</param>
    /// <param name="right">The right row.</param>
    public static MissedRuleReason? FailureOf(RecordTable table, BlockingKey key, string rightField, int left, int right)
    {
        List<int> leftValues = ValuesOf(table, key.FieldName, left);
        List<int> rightValues = ValuesOf(table, rightField, right);
        List<ulong> leftKeys = KeysOf(table, key.FieldName, key, leftValues);
        List<ulong> rightKeys = KeysOf(table, rightField, key, rightValues);
        if (leftKeys.Count == 0 || rightKeys.Count == 0)
            return leftKeys.Count > 0 ? MissedRuleReason.RightMissing : rightKeys.Count > 0 ? MissedRuleReason.LeftMissing : MissedRuleReason.BothMissing;
        if (leftKeys.Exists(rightKeys.Contains))
            return null;
        bool near = key.Kind == BlockingKeyKind.Within && leftValues.Exists(a => rightValues.Exists(b =>
            OptimalStringAlignment.Distance(TextOf(table, key.FieldName, a), TextOf(table, rightField, b), key.Number) <= key.Number));
        return near ? null : MissedRuleReason.KeyDiffers;
    }

    private static List<int> ValuesOf(RecordTable table, string field, int row)
    {
        List<int> values = [];
        if (!table.HasColumn(field))
            return values;
        ValueColumn column = table.Column(field);
        foreach (int value in column.ValuesOf(row))
        {
            if (column.Values.CanonicalIdOf(value) != 0)
                values.Add(value);
        }

        return values;
    }

    // A sorted neighbourhood has no keys; having a value is what counts.
    private static List<ulong> KeysOf(RecordTable table, string field, BlockingKey key, List<int> values)
    {
        List<ulong> keys = [];
        if (values.Count == 0)
            return keys;
        ColumnValues column = table.Column(field).Values;
        if (key.Kind == BlockingKeyKind.Sorted)
            return [0];
        ValueCoder coder = new(column, key, ValueCoder.GramsFor(column, key));
        foreach (int value in values)
            coder.AddHashes(value, keys);
        return keys;
    }

    private static string TextOf(RecordTable table, string field, int value) => table.Column(field).Values.Canonical(value);
}
