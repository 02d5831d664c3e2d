using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Writes what keeps a pair from being a link as JSON.</summary>
internal static class MissedLinkOutput
{
    /// <summary>Writes the member <c>whyNot</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, MissedLink? missed)
    {
        if (missed is null)
        {
            json.WriteNull("whyNot");
            return;
        }

        json.WriteStartObject("whyNot");
        json.WriteRounded("needed", missed.Needed.Bits, 9);
        json.WriteRounded("missing", missed.Missing.Bits, 9);
        json.WriteStartArray("rules");
        foreach (MissedRule rule in missed.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteString("reason", EnumText.Of(rule.Reason));
            json.WriteString("key", rule.Key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCosts(json, missed);
        WriteChange(json, missed);
        json.WriteBoolean("reachable", missed.IsReachable);
        json.WriteBoolean("proposedThen", missed.IsProposedThen);
        json.WriteEndObject();
    }

    private static void WriteCosts(Utf8JsonWriter json, MissedLink missed)
    {
        json.WriteStartArray("costs");
        foreach (LevelCost cost in missed.Costs)
        {
            json.WriteStartObject();
            json.WriteString("comparison", cost.Comparison);
            json.WriteString("level", cost.Level);
            json.WriteRounded("weight", cost.Weight.Bits, 9);
            json.WriteString("best", cost.Best);
            json.WriteRounded("bestWeight", cost.BestWeight.Bits, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, MissedLink missed)
    {
        json.WriteStartArray("smallestChange");
        foreach (LevelChange change in missed.SmallestChange)
        {
            json.WriteStartObject();
            json.WriteString("comparison", change.Comparison);
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteRounded("gain", change.Gain.Bits, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
