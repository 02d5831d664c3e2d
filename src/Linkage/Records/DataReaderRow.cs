using System.Data;

namespace Linkage;

/// <summary>The current row of a data reader.</summary>
internal sealed class DataReaderRow : MappedRow
{
    private readonly IDataReader _reader;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string?[] _texts;
    private readonly bool[] _read;
    private int _number;

    public DataReaderRow(IDataReader reader)
    {
        _reader = reader;
        _texts = new string?[reader.FieldCount];
        _read = new bool[reader.FieldCount];
        for (int i = 0; i < reader.FieldCount; i++)
            _columns.TryAdd(ColumnName.Fold(reader.GetName(i)), i);
    }

    public override int Number => _number;

    internal override bool IsFlat => true;

    public bool Next()
    {
        if (!_reader.Read())
            return false;
        _number++;
        Array.Clear(_read);
        return true;
    }

    public override int IndexOf(string column) => _columns.GetValueOrDefault(ColumnName.Fold(column), -1);

    public override int CountOf(int column) => Text(column) is null ? 0 : 1;

    public override ReadOnlySpan<char> ValueOf(int column, int item = 0) => item == 0 ? Text(column) : default;

    private string? Text(int column)
    {
        if (!_read[column])
        {
            _texts[column] = _reader.IsDBNull(column) ? null : CellText.Of(_reader.GetValue(column));
            _read[column] = true;
        }
        return _texts[column];
    }
}
