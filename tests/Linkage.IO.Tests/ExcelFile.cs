using System.Globalization;
using System.Text;

namespace Linkage.IO.Tests;

/// <summary>Writes small workbooks, part by part as the format's standard has them.</summary>
internal sealed class ExcelFile
{
    private readonly List<(string Name, string State, string Xml)> _sheets = [];

    /// <summary>Adds a sheet. Cells: text; numbers; dates; "=formula|cached value"; null for none.</summary>
    public ExcelFile Sheet(string name, string state, string[] merged, params object?[][] rows)
    {
        StringBuilder xml = new("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < rows[row].Length; column++)
                Cell(xml, $"{(char)('A' + column)}{row + 1}", rows[row][column]);
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0)
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells>{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>");
        _sheets.Add((name, state, xml.Append("</worksheet>").ToString()));
        return this;
    }

    public byte[] ToBytes()
    {
        string numbers(Func<int, string> part) => string.Concat(Enumerable.Range(1, _sheets.Count).Select(part));
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>{numbers(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")}</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relations}\"><sheets>{numbers(i => $"<sheet name=\"{_sheets[i - 1].Name}\" sheetId=\"{i}\" state=\"{_sheets[i - 1].State}\" r:id=\"s{i}\"/>")}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{numbers(i => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"0000000000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"),
        ];
        for (int i = 0; i < _sheets.Count; i++)
            parts.Add(($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml));
        return TestFiles.Zip([.. parts.Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)))]);
    }

    private static void Cell(StringBuilder xml, string place, object? value)
    {
        switch (value)
        {
            case string formula when formula.StartsWith('='):
                string[] parts = formula[1..].Split('|');
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"str\"><f>{parts[0]}</f><v>{parts[1]}</v></c>");
                break;
            case string text:
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
                break;
            case DateTime date:
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{date.ToOADate()}</v></c>");
                break;
            case double number:
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{number}</v></c>");
                break;
            case long padded:
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"2\"><v>{padded}</v></c>");
                break;
        }
    }
}
