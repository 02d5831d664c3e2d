namespace Linkage.Comparisons;

/// <summary>The columns of value numbers that the comparisons of one table read for pairs of rows. Filled while comparisons are bound, fixed after that.</summary>
internal sealed class IdColumns
{
    private readonly List<int[]> _byRow = [];
    private readonly Dictionary<(ComparedColumn Column, bool IsRaw), int> _places = [];

    public int Count => _byRow.Count;

    /// <summary>Gets the place of a column's canonical numbers.</summary>
    public int Canonical(ComparedColumn column) => PlaceOf(column, false);

    /// <summary>Gets the place of a column's value numbers, for what is decided by more than the canonical text.</summary>
    public int Raw(ComparedColumn column) => PlaceOf(column, true);

    /// <summary>Gets the numbers of a place by row: 0 where a row has no evidence, below 0 where it has several values.</summary>
    public int[] ByRow(int place) => _byRow[place];

    private int PlaceOf(ComparedColumn column, bool isRaw)
    {
        if (_places.TryGetValue((column, isRaw), out int place))
            return place;
        _byRow.Add(isRaw ? column.RawByRow : column.CanonicalByRow);
        _places.Add((column, isRaw), _byRow.Count - 1);
        return _byRow.Count - 1;
    }
}
