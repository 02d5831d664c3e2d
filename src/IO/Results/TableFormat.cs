namespace Linkage.IO;

/// <summary>How result tables are written.</summary>
public enum TableFormat
{
    /// <summary>UTF-8 CSV as RFC 4180 has it, lines ended by LF.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>CSV for Excel: with a byte order mark, and cells that Excel would take for formulas guarded by an apostrophe. It cannot be read back.</summary>
    Excel,
}
