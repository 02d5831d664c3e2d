using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Linkage.IO;

/// <summary>Reads a sheet of an Excel workbook: cached values of formulas, dates as ISO 8601, whole numbers without exponent.</summary>
/// <remarks>A header cell that is part of a merged range has the range's text, so that a title over two lines names its column. Data cells are not filled.</remarks>
internal sealed class ExcelRowReader : RowReader
{
    private readonly IExcelDataReader _reader;
    private readonly Action<FileIssue> _issues;
    private ColumnNames _columns = new([]);
    private string[] _header = [];
    private string?[] _cells = [];
    private int _number;
    private bool _waiting;

    private ExcelRowReader(IExcelDataReader reader, Action<FileIssue> issues)
    {
        _reader = reader;
        _issues = issues;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns.Names;

    /// <inheritdoc/>
    public override int Number => _number;

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Excel;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Header => _header.Length > 0 ? _header : Columns;

    /// <summary>Gets the name of the sheet that is read.</summary>
    internal string SheetName => _reader.Name;

    /// <summary>Opens a workbook, chooses the sheet, and reads the header.</summary>
    public static ExcelRowReader Open(Stream stream, FileSpec spec, Action<FileIssue> issues)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        IExcelDataReader reader;
        try
        {
            reader = ExcelReaderFactory.CreateReader(stream);
        }
        catch (InvalidPasswordException)
        {
            throw new FileProblemException(FileProblemException.Encoding, "a workbook with a password", "a workbook without one");
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or EndOfStreamException or System.Xml.XmlException)
        {
            throw new FileProblemException(FileProblemException.Truncated, "a file that is no whole Excel workbook", "an .xlsx file: copy it again");
        }

        ExcelRowReader rows = new(reader, issues);
        rows.Start(spec);
        return rows;
    }

    /// <inheritdoc/>
    public override int IndexOf(string column) => _columns.IndexOf(column);

    /// <inheritdoc/>
    public override int CountOf(int column) => string.IsNullOrWhiteSpace(_cells[column]) ? 0 : 1;

    /// <inheritdoc/>
    internal override bool IsFlat => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> ValueOf(int column, int item = 0) => item == 0 ? _cells[column] : default;

    /// <inheritdoc/>
    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_waiting || NextRow())
        {
            _waiting = false;
            Array.Clear(_cells);
            bool any = false;
            for (int column = 0; column < Math.Min(_cells.Length, _reader.FieldCount); column++)
            {
                _cells[column] = TextOf(column);
                any |= !string.IsNullOrWhiteSpace(_cells[column]);
            }

            if (any)
                return ValueTask.FromResult(true);
        }

        return ValueTask.FromResult(false);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return default;
    }

    private bool NextRow()
    {
        try
        {
            if (!_reader.Read())
                return false;
            _number++;
            return true;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or System.Xml.XmlException)
        {
            throw new FileProblemException(FileProblemException.Truncated, "a sheet that breaks off", "a whole workbook: copy it again; the rows before are kept", _number + 1);
        }
    }

    private void Start(FileSpec spec)
    {
        ChooseSheet(spec.Sheet);
        Dictionary<(int Row, int Column), string> merged = [];
        int header = spec.SkipRows + (spec.Header ? 1 : 0);
        while (_number < header && NextRow())
            RememberMerged(merged);
        if (_number < header)
            throw NoRows(spec.SkipRows > 0 ? $"a header after {spec.SkipRows} rows" : "a header and rows");
        if (spec.Header)
        {
            _columns = new ColumnNames(_header = [.. HeaderOf(merged)]);
            if (_columns.Names.All(name => name.Length == 0))
                throw NoRows("a header in the first row, or \"skipRows\"");
        }
        else
        {
            _waiting = NextRow();
            if (!_waiting && spec.Columns.Count == 0)
                throw NoRows("rows");
            _columns = new ColumnNames(spec.Columns.Count > 0 ? spec.Columns : ColumnNames.Numbered(_reader.FieldCount));
        }

        _cells = new string?[_columns.Count];
    }

    private FileProblemException NoRows(string expected) => new(FileProblemException.Empty, $"the sheet '{_reader.Name}' without rows", expected);

    private void ChooseSheet(string? name)
    {
        List<string> hidden = [];
        List<string> names = [];
        do
        {
            bool isHidden = _reader.VisibleState != "visible";
            if (name is null ? !isHidden : ColumnName.Fold(_reader.Name) == ColumnName.Fold(name))
            {
                if (name is null && hidden.Count > 0)
                    _issues(new FileIssue(FileProblemException.Empty, 0, null, $"hidden sheets before the first visible one are not read ({string.Join(", ", hidden)}); name one in \"sheet\" to read it"));
                return;
            }

            names.Add(_reader.Name);
            if (isHidden)
                hidden.Add(_reader.Name);
        }
        while (_reader.NextResult());

        if (name is null)
            throw new FileProblemException(FileProblemException.Empty, $"hidden sheets only ({string.Join(", ", hidden)})", "a visible sheet, or one of them named in \"sheet\"");
        throw new FileProblemException(ManifestProblems.BadValue, $"no sheet '{name}'", $"one of: {string.Join(", ", names)}");
    }

    private void RememberMerged(Dictionary<(int Row, int Column), string> merged)
    {
        foreach (CellRange range in _reader.MergeCells ?? [])
        {
            if (range.FromRow == _number - 1 && range.FromColumn < _reader.FieldCount && TextOf(range.FromColumn) is { } text)
                merged[(range.FromRow, range.FromColumn)] = text;
        }
    }

    private IEnumerable<string> HeaderOf(Dictionary<(int Row, int Column), string> merged)
    {
        List<string> names = [];
        for (int column = 0; column < _reader.FieldCount; column++)
            names.Add(TextOf(column) ?? MergedText(merged, column) ?? "");
        while (names.Count > 0 && string.IsNullOrWhiteSpace(names[^1]))
            names.RemoveAt(names.Count - 1);
        return names.Select(name => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));   // a line break in a header is a space
    }

    private string? MergedText(Dictionary<(int Row, int Column), string> merged, int column)
    {
        int row = _number - 1;
        CellRange? range = (_reader.MergeCells ?? []).FirstOrDefault(r => row >= r.FromRow && row <= r.ToRow && column >= r.FromColumn && column <= r.ToColumn);
        return range is not null && merged.TryGetValue((range.FromRow, range.FromColumn), out string? text) ? text : null;
    }

    private string? TextOf(int column) => _reader.GetValue(column) switch
    {
        null => null,
        string text => text,
        double number => NumberText(number, _reader.GetNumberFormatString(column)),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        object value => CellText.Of(value),
    };

    // A format of zeros only is how a sheet shows the leading zeros of a code that it stores as a number.
    private static string NumberText(double number, string? format)
    {
        if (number != Math.Floor(number) || Math.Abs(number) >= 1e15)
            return number.ToString("R", CultureInfo.InvariantCulture);
        string text = number.ToString("F0", CultureInfo.InvariantCulture);
        return format is { Length: > 1 } && format.All(c => c == '0') && number >= 0 ? text.PadLeft(format.Length, '0') : text;
    }
}
