namespace Linkage;

/// <summary>A reusable list of short texts in one buffer.</summary>
internal sealed class ValueBuffer
{
    private readonly List<(int Start, int Length, int Origin)> _values = [];
    private char[] _text = new char[256];
    private int _used;

    public int Count => _values.Count;

    /// <summary>Gets or sets the number of the item, among those of its column, that the values added next come from.</summary>
    public int Origin { get; set; }

    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_values[index].Start, _values[index].Length);

    public int OriginOf(int index) => _values[index].Origin;

    public void Clear()
    {
        _values.Clear();
        _used = 0;
        Origin = 0;
    }

    public void Add(ReadOnlySpan<char> value)
    {
        if (_used + value.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + value.Length));
        value.CopyTo(_text.AsSpan(_used));
        _values.Add((_used, value.Length, Origin));
        _used += value.Length;
    }
}
