using System.Globalization;

namespace Linkage;

/// <summary>An object seen as a row: each selector of its mapping is a column, read when first asked for.</summary>
internal sealed class ObjectRow<TRow>(IReadOnlyList<Func<TRow, IEnumerable<string?>>> selectors) : MappedRow
{
    private readonly List<string>?[] _values = new List<string>?[selectors.Count];
    private readonly List<string>[] _storage = [.. selectors.Select(_ => new List<string>())];
    private TRow? _row;
    private int _number;

    public override int Number => _number;

    public static string ColumnName(int selector) => "$" + selector.ToString(CultureInfo.InvariantCulture);

    public void Set(TRow row, int number)
    {
        _row = row;
        _number = number;
        Array.Clear(_values);
    }

    public override int IndexOf(string column) =>
        column.StartsWith('$') && int.TryParse(column.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _values.Length ? index : -1;

    public override int CountOf(int column) => Read(column).Count;

    public override ReadOnlySpan<char> ValueOf(int column, int item = 0)
    {
        List<string> values = Read(column);
        return item < values.Count ? values[item] : default;
    }

    private List<string> Read(int column)
    {
        if (_values[column] is { } read)
            return read;
        List<string> values = _storage[column];
        values.Clear();
        foreach (string? value in selectors[column](_row!) ?? [])
        {
            if (value is not null)
                values.Add(value);
        }
        return _values[column] = values;
    }
}
