using Linkage.Comparisons;

namespace Linkage;

/// <summary>Counts the levels of one record against others. Used by one thread.</summary>
internal sealed class RowWorker(BoundComparison[] comparisons, IdColumns ids)
{
    private readonly PairTile _tile = new(ids, comparisons.Length);

    /// <summary>Counts by comparison and level; null levels have none.</summary>
    /// <param name="row">The record.</param>
    /// <param name="others">The others, as many as a tile holds at most.</param>
    public double[][] Count(int row, IEnumerable<int> others)
    {
        int[] rows = [row, .. others];
        _tile.SetRows(rows);
        _tile.Count = rows.Length - 1;
        for (int i = 1; i < rows.Length; i++)
            (_tile.Left[i - 1], _tile.Right[i - 1]) = row < rows[i] ? (0, i) : (i, 0);
        double[][] counts = [.. comparisons.Select(comparison => new double[comparison.Comparison.Levels.Length])];
        for (int i = 0; i < comparisons.Length; i++)
        {
            byte[] levels = _tile.Levels[i];
            comparisons[i].Compare(_tile, levels);
            for (int pair = 0; pair < _tile.Count; pair++)
                counts[i][levels[pair]] += comparisons[i].Comparison.Levels[levels[pair]].IsNull ? 0 : 1;
        }

        return counts;
    }
}
