namespace Linkage.IO;

/// <summary>The columns of a file: their names in NFC and trimmed, found by either form.</summary>
internal sealed class ColumnNames
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>Creates the names of a header. The second column of the same name is called <c>name#2</c>.</summary>
    public ColumnNames(IEnumerable<string> header)
    {
        _names = [.. header.Select(ColumnName.Fold)];
        for (int column = 0; column < _names.Length; column++)
        {
            string name = _names[column];
            for (int copy = 2; name.Length > 0 && !_index.TryAdd(name, column); copy++)
                name = $"{_names[column]}#{copy}";
            _names[column] = name;
        }
    }

    /// <summary>Gets the names in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets how many columns there are.</summary>
    public int Count => _names.Length;

    /// <summary>Returns the index of a name, or -1.</summary>
    public int IndexOf(string name) => _index.TryGetValue(ColumnName.Fold(name), out int column) ? column : -1;

    /// <summary>Returns names for columns that have none: <c>column1</c>, <c>column2</c>, …</summary>
    public static IEnumerable<string> Numbered(int count) => Enumerable.Range(1, count).Select(number => $"column{number}");
}
