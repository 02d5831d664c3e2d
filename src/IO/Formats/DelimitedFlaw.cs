namespace Linkage.IO;

/// <summary>What is wrong with a row of a delimited file.</summary>
internal enum DelimitedFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote is never closed.</summary>
    Unclosed,

    /// <summary>Text follows a closing quote.</summary>
    AfterQuote,

    /// <summary>More or fewer cells than columns.</summary>
    Count,
}
