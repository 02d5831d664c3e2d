using FsCheck.Xunit;
using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class SourcePairCounterTests
{
    [Property]
    public bool Count_AnyPartitions_IsWhatCountingPairByPairGives((byte Truth, byte Entity, byte Source)[] rows)
    {
        string?[] truth = [.. rows.Select(row => row.Truth % 4 == 0 ? null : $"T{row.Truth % 4}")];
        Dictionary<(int, int), PairScores> expected = [];
        for (int a = 0; a < rows.Length; a++)
        {
            for (int b = a + 1; b < rows.Length; b++)
            {
                bool same = truth[a] == truth[b];
                bool predicted = rows[a].Entity % 3 == rows[b].Entity % 3;
                if (truth[a] is null || truth[b] is null || !(same || predicted))
                    continue;
                (int, int) key = (Math.Min(rows[a].Source % 3, rows[b].Source % 3), Math.Max(rows[a].Source % 3, rows[b].Source % 3));
                PairScores known = expected.GetValueOrDefault(key) ?? new PairScores(0, 0, 0);
                expected[key] = new PairScores(known.TruePairs + (same ? 1 : 0), known.PredictedPairs + (predicted ? 1 : 0), known.CorrectPairs + (same && predicted ? 1 : 0));
            }
        }

        return SourcePairCounter.Count(truth, row => rows[row].Entity % 3, row => rows[row].Source % 3).SequenceEqual(expected.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value)));
    }
}
