using System.Text.Json;
using Linkage.Blocking;

namespace Linkage.IO;

/// <summary>What blocking did, as <c>report.json</c> shows it and <c>run.json</c> keeps it.</summary>
internal static class BlockingJson
{
    /// <summary>Writes it as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="blocking">What blocking did.</param>
    /// <param name="digits">To how many digits shares are rounded; null to keep them as they are.</param>
    public static void Write(Utf8JsonWriter json, string name, BlockingReport blocking, int? digits = null)
    {
        json.WriteStartObject(name);
        json.WriteNumber("largest", blocking.Largest);
        json.WriteBoolean("budgetReached", blocking.BudgetReached);
        if (blocking.RecallEstimate is RecallEstimate recall)
            WriteRecall(json, recall, digits);
        else
            json.WriteNull("recall");
        json.WriteString("noRecallReason", blocking.NoRecallReason);
        json.WriteEndObject();
    }

    /// <summary>Reads it. The accounts of the rules stay with the run that made them.</summary>
    public static BlockingReport Read(JsonElement blocking)
    {
        JsonElement recall = blocking.GetProperty("recall");
        return new BlockingReport
        {
            Largest = blocking.GetProperty("largest").GetInt32(),
            BudgetReached = blocking.GetProperty("budgetReached").GetBoolean(),
            RecallEstimate = recall.ValueKind == JsonValueKind.Null ? null : ReadRecall(recall),
            NoRecallReason = blocking.GetProperty("noRecallReason").GetString(),
        };
    }

    private static void WriteRecall(Utf8JsonWriter json, RecallEstimate recall, int? digits)
    {
        json.WriteStartObject("recall");
        json.WriteNumber("share", Rounded(recall.Share, digits));
        json.WriteNumber("lower", Rounded(recall.Lower, digits));
        json.WriteNumber("upper", Rounded(recall.Upper, digits));
        json.WriteNumber("matches", Rounded(recall.Matches, digits));
        json.WriteEndObject();
    }

    private static RecallEstimate ReadRecall(JsonElement recall) =>
        new(recall.GetProperty("share").GetDouble(), recall.GetProperty("lower").GetDouble(), recall.GetProperty("upper").GetDouble())
        {
            Matches = recall.GetProperty("matches").GetDouble(),
        };

    private static double Rounded(double value, int? digits) => digits is int places ? Math.Round(value, places) : value;
}
