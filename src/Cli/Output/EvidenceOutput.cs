using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Writes what comparisons add to a weight.</summary>
internal static class EvidenceOutput
{
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
