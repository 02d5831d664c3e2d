using Linkage.Similarity;

namespace Linkage;

/// <summary>The canonical texts of a column by their numbers, empty at 0. Each is good until the next one is asked for; to be used by one thread.</summary>
internal sealed class CanonicalTexts(ColumnValues values) : ITexts
{
    private char[] _buffer = new char[64];

    public bool IsNarrow => false;

    public ReadOnlySpan<char> TextOf(int index)
    {
        int length = values.CanonicalLength(index);
        if (_buffer.Length < length)
            _buffer = new char[2 * length];
        return _buffer.AsSpan(0, values.CopyCanonicalText(index, _buffer));
    }
}
