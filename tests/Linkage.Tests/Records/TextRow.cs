namespace Linkage.Tests.Records;

// A row written out: column names and, for each, its texts.
internal sealed class TextRow(params (string Column, string[] Texts)[] cells) : MappedRow
{
    public override int Number => 2;

    public override int IndexOf(string column) => Array.FindIndex(cells, cell => cell.Column == column);

    public override int CountOf(int column) => cells[column].Texts.Length;

    public override ReadOnlySpan<char> ValueOf(int column, int item = 0) => cells[column].Texts[item];

    // "a=1,b=2": the part named by the path.
    public override ReadOnlySpan<char> PartOf(int column, int item, string path) =>
        path.Length == 0 ? ValueOf(column, item) : cells[column].Texts[item].Split(',').FirstOrDefault(part => part.StartsWith(path + "=", StringComparison.Ordinal))?[(path.Length + 1)..];
}
