using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Clustering;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Evaluation;

public sealed class PairErrorsTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Build());

    [Property(MaxTest = 50)]
    public bool Evaluate_AnyTruthAndJudgments_GivesEachWrongPairItsReason(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 30, distinct: 6);
        Random random = new(seed);
        int[] truth = [.. Enumerable.Range(0, table.Count).Select(_ => random.Next(12))];
        JudgmentLedger ledger = new(Enumerable.Range(0, 8).Select(_ => random.Next(table.Count - 1)).Select(row => new Judgment(table.IdOf(row), table.IdOf(row + 1), (Verdict)random.Next(3))));
        Resolution resolution = new Linker(Model, new LinkerOptions { LinkProbability = 0.3, ReviewProbability = 0.1, Clustering = ClusteringMethod.BridgeRepair, Judgments = ledger }).Resolve(table);

        // The plain twin: every pair of rows by itself.
        Dictionary<string, long> reasons = [];
        for (int left = 0; left < table.Count; left++)
        {
            for (int right = left + 1; right < table.Count; right++)
            {
                PairExplanation why = resolution.Why(table.IdOf(left), table.IdOf(right));
                bool isTrue = truth[left] == truth[right];
                if (isTrue == why.SameEntity)
                    continue;
                string reason = (isTrue, why.Judgment is not null, why.Decision) switch
                {
                    (true, true, PairDecision.NonLink) => "judged different",
                    (true, _, PairDecision.Review) when why.Judgment is not null || !why.ProposedBy.IsEmpty => "in review",
                    (true, _, PairDecision.Link) when why.Judgment is not null || !why.ProposedBy.IsEmpty => "divided",
                    (true, _, _) => why.ProposedBy.IsEmpty ? "not proposed" : "too weak",
                    (false, true, PairDecision.Link) => "judged same",
                    (false, false, PairDecision.Link) when !why.ProposedBy.IsEmpty => "linked",
                    _ => "through others",
                };
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            }
        }

        KindEvaluation found = Evaluator.Evaluate(resolution, Truth.From(truth.Select((entity, row) => (table.IdOf(row).ToString(), $"{entity}")))).Kinds[0];
        long Of(string reason) => reasons.GetValueOrDefault(reason);
        return found.Missed == new MissedPairs(Of("judged different"), Of("not proposed"), Of("too weak"), Of("in review"), Of("divided"))
            && found.Wrong == new WrongPairs(Of("judged same"), Of("linked"), Of("through others"));
    }
}
