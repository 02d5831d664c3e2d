using System.Collections.Immutable;
using Linkage.Clustering;

namespace Linkage;

/// <summary>Looks for wrong merges among the entities of one kind. Cost of an entity: linear in its records and stored pairs, but for its few distinct values.</summary>
internal sealed class MergeDiagnoser(KindResolution kind)
{
    private readonly MergeConflicts _conflicts = new(kind);

    public OverMergeDiagnosis Of(int entity)
    {
        ReadOnlySpan<int> rows = kind.Partition.RowsOf(entity);
        List<ScoredPair> links = LinksOf(rows);
        double density = rows.Length < 2 ? 1 : links.Count / (rows.Length * (rows.Length - 1.0) / 2);
        ImmutableArray<MergeBridge> bridges = BridgesOf(rows, links);
        ImmutableArray<MergeConflict> conflicts = rows.Length < 2 ? [] : _conflicts.Of(rows);
        return new OverMergeDiagnosis(kind.Partition.IdOf(entity), kind.Kind, rows.Length, links.Count, density, bridges, conflicts, ScoreOf(rows.Length, density, bridges, conflicts));
    }

    private List<ScoredPair> LinksOf(ReadOnlySpan<int> rows)
    {
        List<ScoredPair> links = [];
        foreach (int row in rows)
        {
            for (int i = EntitySteps.FirstOf(kind.Pairs, row); i < kind.Pairs.Count && kind.Pairs[i].Left == row; i++)
            {
                ScoredPair pair = kind.Pairs[i];
                if (kind.Partition.AreTogether(pair.Left, pair.Right) && kind.DecisionOf(pair) == PairDecision.Link)
                    links.Add(pair);
            }
        }

        return links;
    }

    private ImmutableArray<MergeBridge> BridgesOf(ReadOnlySpan<int> rows, List<ScoredPair> links)
    {
        Dictionary<int, int> places = [];
        foreach (int row in rows)
            places.Add(row, places.Count);
        (int Left, int Right)[] ends = [.. links.Select(link => (places[link.Left], places[link.Right]))];
        return
        [
            .. Bridges.Find(rows.Length, ends).Select(bridge => BridgeOf(links[bridge.Link], bridge.Child == ends[bridge.Link].Left, bridge))
                .OrderBy(bridge => bridge.Probability).ThenBy(bridge => bridge.Left).ThenBy(bridge => bridge.Right),
        ];
    }

    private MergeBridge BridgeOf(ScoredPair link, bool leftIsBehind, Bridge bridge)
    {
        int before = bridge.Whole - bridge.Behind;
        return new MergeBridge(kind.Table.IdOf(link.Left), kind.Table.IdOf(link.Right), link.Probability, leftIsBehind ? bridge.Behind : before, leftIsBehind ? before : bridge.Behind);
    }

    private static double ScoreOf(int records, double density, ImmutableArray<MergeBridge> bridges, ImmutableArray<MergeConflict> conflicts)
    {
        double score = conflicts.Sum(conflict => MergeConflicts.IsIdentity(conflict.Field) ? 2.0 : 1.0);
        score += records >= 3 ? 1 - density : 0;
        return score + (bridges.IsEmpty || records < 3 ? 0 : bridges.Max(bridge => 1 - bridge.Probability + (Math.Min(bridge.LeftRecords, bridge.RightRecords) >= 2 ? 0.5 : 0)));
    }
}
