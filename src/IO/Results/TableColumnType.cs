namespace Linkage.IO;

/// <summary>What the cells of a result table hold.</summary>
internal enum TableColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number, rounded to six decimals.</summary>
    Number,

    /// <summary>A point in time, UTC.</summary>
    Time,

    /// <summary>True or false.</summary>
    Flag,
}
