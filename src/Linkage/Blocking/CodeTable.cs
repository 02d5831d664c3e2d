namespace Linkage.Blocking;

// The key codes of every distinct value of a column: compressed rows, value id -> codes.
internal sealed class CodeTable
{
    private readonly int[] _offsets;
    private readonly ulong[] _codes;

    private CodeTable(int[] offsets, ulong[] codes) => (_offsets, _codes) = (offsets, codes);

    public ReadOnlySpan<ulong> Of(int id) => _codes.AsSpan(_offsets[id], _offsets[id + 1] - _offsets[id]);

    public static CodeTable Create(ColumnValues values, BlockingKey key)
    {
        ValueCoder coder = ValueCoder.Create(values, key);
        int[] offsets = new int[values.Count + 2];
        List<ulong> codes = new(values.Count);
        for (int id = 1; id <= values.Count; id++)
        {
            offsets[id] = codes.Count;
            if (values.CanonicalIdOf(id) != 0)
                coder.AddCodes(id, codes);
        }

        offsets[^1] = codes.Count;
        return new CodeTable(offsets, [.. codes]);
    }
}
