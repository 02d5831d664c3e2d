namespace Linkage.IO;

/// <summary>What a column of a table without a manifest was taken for.</summary>
/// <param name="Column">The column's name, or its path in JSON Lines.</param>
/// <param name="Field">A field of the table's kind; <c>KIND.FIELD</c> for one of another record that a row speaks of; <c>key</c>; <c>source</c>; null for a column that is left out.</param>
/// <param name="Confidence">How plain it is, from 0 to 1; 1 where a person said so, 0 for a column that is left out.</param>
/// <param name="Reason">Why, in words. It has no value of the column in it.</param>
public sealed record ColumnGuess(string Column, string? Field, double Confidence, string Reason)
{
    /// <summary>Gets the format of its dates where they need one, such as <c>yyyyMMdd</c>; else null.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Gets which part of its field the column holds, counted from 1, where several columns make one value (year, month and day of birth); else 0.</summary>
    public int Part { get; init; }

    /// <summary>Gets the order of day, month and year where the column shows another than day first; else null.</summary>
    public string? DateOrder { get; init; }
}
