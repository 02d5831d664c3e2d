using System.Text.Json;
using Linkage.Blocking;

namespace Linkage.IO;

/// <summary>What <c>run.json</c> keeps of the resolution of one kind.</summary>
internal sealed record KindRun(LinkType LinkType, double RelationalCap, LinkThreshold Threshold, long Compared, long Cut, BlockingReport? Blocking)
{
    /// <summary>Reads it.</summary>
    public static KindRun Read(JsonElement kind) => new(
        Enum.Parse<LinkType>(kind.GetProperty("linkType").GetString()!),
        kind.TryGetProperty("relationalCap", out JsonElement cap) ? cap.GetDouble() : double.PositiveInfinity,
        new LinkThreshold
        {
            LinkProbability = kind.GetProperty("linkProbability").GetDouble(),
            LinkWeight = new MatchWeight(kind.GetProperty("linkWeight").GetDouble()),
            ReviewProbability = kind.GetProperty("reviewProbability").GetDouble(),
            ReviewWeight = new MatchWeight(kind.GetProperty("reviewWeight").GetDouble()),
            IsChosen = kind.GetProperty("chosen").GetBoolean(),
            Reason = kind.GetProperty("reason").GetString()!,
            Expected = new ExpectedQuality(
                kind.GetProperty("expectedPrecision").GetDouble(), kind.GetProperty("expectedRecall").GetDouble(), kind.GetProperty("expectedF1").GetDouble()),
        },
        kind.GetProperty("compared").GetInt64(),
        kind.GetProperty("cut").GetInt64(),
        kind.TryGetProperty("blocking", out JsonElement blocking) ? BlockingOf(blocking) : null);

    // The accounts of the rules stay with the run that made them.
    private static BlockingReport BlockingOf(JsonElement blocking) => new()
    {
        Largest = blocking.GetProperty("largest").GetInt32(),
        BudgetReached = blocking.GetProperty("budgetReached").GetBoolean(),
        RecallEstimate = blocking.TryGetProperty("recall", out JsonElement recall)
            ? new RecallEstimate(recall.GetDouble(), blocking.GetProperty("recallLower").GetDouble(), blocking.GetProperty("recallUpper").GetDouble())
            {
                Matches = blocking.GetProperty("matches").GetDouble(),
            }
            : null,
        NoRecallReason = blocking.GetProperty("noRecallReason").GetString(),
    };
}
