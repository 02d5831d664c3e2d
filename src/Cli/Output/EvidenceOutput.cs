using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Writes what is known of a pair as JSON, and what comparisons add to its weight.</summary>
internal static class EvidenceOutput
{
    /// <summary>Writes what was found about a pair: who proposed it, what each comparison adds, and what that comes to.</summary>
    public static void WriteJson(Utf8JsonWriter json, PairExplanation why)
    {
        json.WriteStrings("proposedBy", why.ProposedBy);
        json.WriteRounded("prior", why.Prior.Bits, 9);
        WriteJson(json, why.Comparisons);
        json.WriteRounded("weight", why.Weight.Bits, 9);
        json.WriteRounded("probability", why.Probability, 9);
        json.WriteString("decision", EnumText.Of(why.Decision));
    }

    public static void WriteJson(Utf8JsonWriter json, IEnumerable<ComparisonEvidence> comparisons)
    {
        json.WriteStartArray("comparisons");
        foreach (ComparisonEvidence comparison in comparisons)
            WriteJson(json, comparison);
        json.WriteEndArray();
    }

    private static void WriteJson(Utf8JsonWriter json, ComparisonEvidence comparison)
    {
        json.WriteStartObject();
        json.WriteString("name", comparison.Name);
        json.WriteString("level", comparison.Level);
        json.WriteStrings("left", comparison.Left);
        json.WriteStrings("right", comparison.Right);
        json.WriteRounded("m", comparison.M, 12);
        json.WriteRounded("u", comparison.U, 12);
        json.WriteRounded("termFrequencyWeight", comparison.TermFrequencyWeight.Bits, 9);
        json.WriteRounded("weight", comparison.Weight.Bits, 9);
        json.WriteEndObject();
    }
}
