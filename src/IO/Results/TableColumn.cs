namespace Linkage.IO;

/// <summary>A column of a result table.</summary>
internal readonly record struct TableColumn(string Name, TableColumnType Type = TableColumnType.Text)
{
    /// <summary>A column of text.</summary>
    public static implicit operator TableColumn(string name) => new(name);
}
