namespace Linkage;

/// <summary>One row of a source while it is being mapped: named columns, each with no, one or several texts.</summary>
/// <remarks>A reader reuses one instance for all rows, so its spans are valid only until the next row is read. Used by one thread.</remarks>
public abstract class MappedRow
{
    /// <summary>Gets the name of the file, without folders, or null.</summary>
    public virtual string? File => null;

    /// <summary>Gets the number of the row as a person counts: in a CSV file the first row after the header is 2.</summary>
    public abstract int Number { get; }

    /// <summary>Gets the place of a column by its name (or, in JSON Lines, its path), or -1 when rows of this source do not have it. The place is the same for every row.</summary>
    public abstract int IndexOf(string column);

    /// <summary>Gets how many texts the column has in this row; 0 when it is missing.</summary>
    public abstract int CountOf(int column);

    /// <summary>Gets one text of the column in this row; empty when there is none.</summary>
    public abstract ReadOnlySpan<char> ValueOf(int column, int item = 0);

    /// <summary>Gets whether no column has several texts, so that the first is all there is.</summary>
    internal virtual bool IsFlat => false;

    /// <summary>Gets a part of one item of the column: <paramref name="path"/> empty means the item itself.</summary>
    public virtual ReadOnlySpan<char> PartOf(int column, int item, string path) => path.Length == 0 ? ValueOf(column, item) : default;
}
