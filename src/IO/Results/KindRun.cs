using System.Text.Json;
using Linkage.Blocking;
using Linkage.Clustering;

namespace Linkage.IO;

/// <summary>What <c>run.json</c> keeps of the resolution of one kind.</summary>
internal sealed record KindRun(LinkType LinkType, ClusteringMethod Clustering, double RelationalCap, LinkThreshold Threshold, long Compared, long Cut, BlockingReport? Blocking)
{
    /// <summary>Reads it.</summary>
    public static KindRun Read(JsonElement kind) => new(
        Enum.Parse<LinkType>(kind.GetProperty("linkType").GetString()!),
        ClusteringMethod.TryParse(kind.TryGetProperty("clustering", out JsonElement clustering) ? clustering.GetString() : null, out ClusteringMethod? method) ? method : ClusteringMethod.BridgeRepair,
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
        kind.TryGetProperty("blocking", out JsonElement blocking) ? BlockingJson.Read(blocking) : null);
}
