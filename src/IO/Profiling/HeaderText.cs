using Linkage.Normalization;

namespace Linkage.IO;

/// <summary>Tells a header from a first row of data.</summary>
internal static class HeaderText
{
    /// <summary>Says whether the first row is data: none of its cells is a known name of a column, and one is a date, an e-mail address or a long number.</summary>
    public static bool LooksLikeData(IReadOnlyList<string> cells) =>
        cells.Any(IsValue) && !cells.Any(cell => ColumnMeanings.Of(cell).Count > 0);

    private static bool IsValue(string cell) =>
        cell.Contains('@', StringComparison.Ordinal) || (cell.Count(char.IsAsciiDigit) >= 5 && cell.All(c => char.IsAsciiDigit(c) || c is '-' or '/' or '.' or ' ' or '+')) || IsDate(cell);

    private static bool IsDate(string cell) => cell.Any(char.IsDigit) && Dates.Normalize(cell) is { Status: ValueStatus.Valid, Value.Precision: DatePrecision.Day };
}
