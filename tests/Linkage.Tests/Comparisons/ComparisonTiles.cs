using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

/// <summary>Batches of pairs of a small table.</summary>
internal static class ComparisonTiles
{
    /// <summary>Makes a batch of every row with every row: of left and right, the pair left * rows + right.</summary>
    public static PairTile OfAll(BindingContext context)
    {
        int count = context.Table.Count;
        PairTile tile = new(context.Ids, comparisons: 1);
        tile.SetRows([.. Enumerable.Range(0, count)]);
        for (int pair = 0; pair < count * count; pair++)
            (tile.Left[pair], tile.Right[pair]) = (pair / count, pair % count);
        tile.Count = count * count;
        return tile;
    }

    /// <summary>Makes a batch of the probe with every row; the probe is on the left with the even rows, on the right with the odd ones.</summary>
    public static PairTile OfProbe(BindingContext context)
    {
        PairTile tile = new(context.Ids, comparisons: 1);
        SetProbe(tile, context);
        return tile;
    }

    /// <summary>Sets the pairs of the probe that the context has now.</summary>
    public static void SetProbe(PairTile tile, BindingContext context)
    {
        int count = context.Table.Count;
        tile.SetRows([.. Enumerable.Range(0, count)], [.. Enumerable.Range(0, context.Ids.Count).Select(context.ProbeNumber)]);
        for (int row = 0; row < count; row++)
            (tile.Left[row], tile.Right[row]) = row % 2 == 0 ? (count, row) : (row, count);
        tile.Count = count;
    }
}
