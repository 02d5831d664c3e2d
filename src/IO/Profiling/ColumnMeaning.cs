namespace Linkage.IO;

/// <summary>What a column's name says that it holds.</summary>
/// <param name="Kind">The kind of the record; <c>row</c> for what is no field of a record: <c>key</c>, <c>source</c>, <c>answer</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Certainty">How plain the name is, from 0 to 1.</param>
internal readonly record struct ColumnMeaning(string Kind, string Field, double Certainty)
{
    /// <summary>The kind of meanings that are no fields of a record.</summary>
    public const string Row = "row";
}
