using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Linkage.IO;

/// <summary>Writes a workbook of one sheet (ECMA-376), row by row. Texts stand in their cells, so that no table of texts has to be kept.</summary>
internal sealed class ExcelTableWriter : TableWriter
{
    /// <summary>How many rows a sheet holds.</summary>
    public const int MostRows = 1_048_576;

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private readonly Stream _stream;
    private readonly ZipArchive _archive;
    private readonly TableColumn[] _columns;
    private readonly XmlWriter _sheet;
    private readonly Stream _sheetStream;
    private int _rows;

    /// <summary>Creates the workbook and its header.</summary>
    public ExcelTableWriter(Stream stream, TableColumn[] columns)
    {
        (_stream, _columns) = (stream, columns);
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"s1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        _sheetStream = Entry("xl/worksheets/sheet1.xml").Open();
        _sheet = XmlWriter.Create(_sheetStream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, Async = false });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetData");
        WriteRow(columns.Length, column => ExcelCells.WriteText(_sheet, columns[column].Name));
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<TableCell> row, CancellationToken cancellationToken)
    {
        if (_rows == MostRows)
            throw new IOException($"A sheet of Excel holds {MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows, and there are more. Write .csv or .parquet instead.");
        WriteRow(_columns.Length, column => ExcelCells.Write(_sheet, row.Span[column], _columns[column].Type));
        return default;
    }

    /// <inheritdoc/>
    public override ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        _sheet.WriteEndDocument();
        _sheet.Dispose();
        _sheetStream.Dispose();
        return default;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _sheetStream.Dispose();
        _archive.Dispose();
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private void WriteRow(int columns, Action<int> cell)
    {
        _rows++;
        _sheet.WriteStartElement("row");
        for (int column = 0; column < columns; column++)
            cell(column);
        _sheet.WriteEndElement();
    }

    private void Part(string name, string text)
    {
        using Stream part = Entry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    // The time of writing would make equal tables unequal files.
    private ZipArchiveEntry Entry(string name)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = ExcelCells.NoTime;
        return entry;
    }
}
