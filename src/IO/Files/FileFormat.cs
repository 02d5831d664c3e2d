namespace Linkage.IO;

/// <summary>How a file holds its rows.</summary>
internal enum FileFormat
{
    /// <summary>Cells between delimiters, one row a line: CSV, TSV.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>An Excel workbook (.xlsx).</summary>
    Excel,
}
