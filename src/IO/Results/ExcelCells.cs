using System.Xml;

namespace Linkage.IO;

/// <summary>Writes cells of a sheet as ECMA-376 has them.</summary>
internal static class ExcelCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>The least time that a zip archive can state.</summary>
    public static DateTimeOffset NoTime { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a cell; an empty one too, because cells without places stand one after another.</summary>
    public static void Write(XmlWriter sheet, TableCell cell, TableColumnType type, string? place = null)
    {
        switch (type)
        {
            case TableColumnType.Whole or TableColumnType.Number when cell.Value is { } number:
                WriteValue(sheet, null, TableCell.NumberText(number), place);
                break;
            case TableColumnType.Flag when cell.Value is { } flag:
                WriteValue(sheet, "b", flag != 0 ? "1" : "0", place);
                break;
            default:
                WriteText(sheet, cell.ToText(type), place);
                break;
        }
    }

    /// <summary>Writes a cell of text.</summary>
    public static void WriteText(XmlWriter sheet, string? text, string? place = null)
    {
        string space = SpaceOf(sheet);
        sheet.WriteStartElement("c", space);
        if (place is not null)
            sheet.WriteAttributeString("r", place);
        if (!string.IsNullOrEmpty(text))
        {
            sheet.WriteAttributeString("t", "inlineStr");
            sheet.WriteStartElement("is", space);
            sheet.WriteStartElement("t", space);
            sheet.WriteAttributeString("xml", "space", null, "preserve");
            sheet.WriteString(Clean(text));
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    /// <summary>Returns the letters of a column, counted from 0.</summary>
    public static string LettersOf(int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Returns the column of a place such as <c>AB12</c>, counted from 0.</summary>
    public static int ColumnOf(string place)
    {
        int column = 0;
        foreach (char c in place.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return column - 1;
    }

    private static void WriteValue(XmlWriter sheet, string? type, string value, string? place)
    {
        string space = SpaceOf(sheet);
        sheet.WriteStartElement("c", space);
        if (place is not null)
            sheet.WriteAttributeString("r", place);
        if (type is not null)
            sheet.WriteAttributeString("t", type);
        sheet.WriteElementString("v", space, value);
        sheet.WriteEndElement();
    }

    // A workbook names the namespace with a prefix or without, and the strict form of the standard has one of its own.
    private static string SpaceOf(XmlWriter sheet) => sheet.LookupPrefix(Main) is null && sheet.LookupPrefix(Strict) is not null ? Strict : Main;

    // XML 1.0 has no way to write control characters; a workbook cannot hold them.
    private static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
