using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Linkage.IO;

/// <summary>Gives a workbook back with three columns more on the sheet that was read; every other part, and every cell and format, is copied as it is.</summary>
internal static class AnnotatedWorkbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static async Task<Annotation> WriteAsync(TableGuess table, RowEntities entities, string path, CancellationToken cancellationToken)
    {
        string sheetName;
        ImmutableArray<string> header;
        RowReader reader = await RowReader.OpenAsync(table.Path, table.Spec, static _ => { }, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            (sheetName, header) = (((ExcelRowReader)reader).SheetName, [.. reader.Columns]);

        Stream stream = await FileOpener.OpenAsync(table.Path, table.Spec, seekable: true, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using ZipArchive source = new(stream, ZipArchiveMode.Read);
            FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
            await using (file.ConfigureAwait(false))
            {
                using ZipArchive target = new(file, ZipArchiveMode.Create);
                return Copy(source, target, PartOf(source, sheetName), table.Spec.Header ? table.Spec.SkipRows + 1 : 0, header, entities, cancellationToken);
            }
        }
    }

    private static Annotation Copy(ZipArchive source, ZipArchive target, string sheetPart, int headerRow, ImmutableArray<string> header, RowEntities entities, CancellationToken cancellationToken)
    {
        (string[] names, var renamed) = AnnotatedTable.NamesBeside(header);
        Annotation annotation = new(0, 0, renamed);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = ExcelCells.NoTime;
            if (entry.FullName == sheetPart)
            {
                int column = FirstFreeColumn(entry);
                using Stream from = entry.Open();
                using Stream to = copy.Open();
                annotation = CopySheet(from, to, column, headerRow, names, entities) with { Renamed = renamed };
            }
            else
            {
                using Stream from = entry.Open();
                using Stream to = copy.Open();
                from.CopyTo(to);
            }
        }

        return annotation;
    }

    // xl/workbook.xml names the sheets and their relations; the relations name the parts.
    private static string PartOf(ZipArchive archive, string sheetName)
    {
        string? relation = Elements(archive, "xl/workbook.xml", "sheet").Where(sheet => sheet("name", "") == sheetName).Select(sheet => sheet("id", Relations)).FirstOrDefault();
        string? target = Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship").Where(known => known("Id", "") == relation).Select(known => known("Target", "")).FirstOrDefault();
        return target is null
            ? throw new FileProblemException(FileProblemException.Truncated, "a workbook that does not say where its sheet is", "an .xlsx file: copy it again")
            : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static List<Func<string, string, string?>> Elements(ZipArchive archive, string part, string name)
    {
        List<Func<string, string, string?>> found = [];
        using Stream stream = archive.GetEntry(part)?.Open() ?? throw new FileProblemException(FileProblemException.Truncated, $"a workbook without {part}", "an .xlsx file: copy it again");
        using XmlReader xml = XmlReader.Create(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != name)
                continue;
            Dictionary<(string, string), string> attributes = [];
            while (xml.MoveToNextAttribute())
                attributes[(xml.LocalName, xml.NamespaceURI)] = xml.Value;
            found.Add((attribute, space) => attributes.GetValueOrDefault((attribute, space)));
        }

        return found;
    }

    private static int FirstFreeColumn(ZipArchiveEntry sheet)
    {
        int last = -1, next = 0;
        using Stream stream = sheet.Open();
        using XmlReader xml = XmlReader.Create(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                next = 0;
            else if (xml.LocalName == "c")
            {
                int column = xml.GetAttribute("r") is { } place ? ExcelCells.ColumnOf(place) : next;
                next = column + 1;
                last = Math.Max(last, column);
            }
        }

        return last + 1;
    }

    private static Annotation CopySheet(Stream from, Stream to, int column, int headerRow, string[] names, RowEntities entities)
    {
        using XmlReader xml = XmlReader.Create(from);
        using XmlWriter writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        (int row, bool filled, long rows, long without) = (0, false, 0, 0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "dimension")
            {
                continue;   // it would be wrong, and need not be there
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out int number) ? number : row + 1;
                filled = false;
                WriteRowStart(xml, writer);
                if (xml.IsEmptyElement)
                    writer.WriteEndElement();
                continue;
            }

            filled |= xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "t" && !xml.IsEmptyElement;
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                if (row == headerRow && headerRow > 0)
                    WriteHeader(writer, names, column, row);
                else if (row > headerRow && filled)
                {
                    rows++;
                    without += WriteEntity(writer, entities, column, row) ? 0 : 1;
                }
            }

            WriteShallow(xml, writer);
        }

        return new Annotation(rows, without, []);
    }

    // "spans" says which columns a row fills; it is optional, and wrong now.
    private static void WriteRowStart(XmlReader xml, XmlWriter writer)
    {
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != "spans")
                writer.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value);
        }

        xml.MoveToElement();
    }

    private static void WriteHeader(XmlWriter writer, string[] names, int column, int row)
    {
        for (int i = 0; i < names.Length; i++)
            WriteCell(writer, names[i], TableColumnType.Text, column + i, row);
    }

    private static bool WriteEntity(XmlWriter writer, RowEntities entities, int column, int row)
    {
        (string? entity, double? probability, bool? review) = entities.Of(row);
        if (entity is null)
            return false;
        WriteCell(writer, entity, TableColumnType.Text, column, row);
        WriteCell(writer, probability!.Value, TableColumnType.Number, column + 1, row);
        WriteCell(writer, review, TableColumnType.Flag, column + 2, row);
        return true;
    }

    private static void WriteCell(XmlWriter writer, TableCell cell, TableColumnType type, int column, int row) =>
        ExcelCells.Write(writer, cell, type, string.Create(CultureInfo.InvariantCulture, $"{ExcelCells.LettersOf(column)}{row}"));

    private static void WriteShallow(XmlReader xml, XmlWriter writer)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                writer.WriteAttributes(xml, defattr: false);
                if (xml.IsEmptyElement)
                    writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(xml.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(xml.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(xml.Value);
                break;
            default:
                break;
        }
    }
}
