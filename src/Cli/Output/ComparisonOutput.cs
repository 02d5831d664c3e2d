using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.Cli;

/// <summary>Writes what models expect beside what is so.</summary>
internal static class ComparisonOutput
{
    public static void WriteTables(ToolContext context, ImmutableArray<ThresholdComparison> comparisons)
    {
        if (comparisons.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput table = new(context, "as resolved", ">linked from", ">precision", ">expected", ">recall", ">expected", ">F1", ">expected");
        foreach (ThresholdComparison one in comparisons)
        {
            table.Row(one.Kind.Name, one.Probability.ToString("0.###", CultureInfo.InvariantCulture), EvaluationOutput.Share(one.Measured.Precision), EvaluationOutput.Share(one.Expected.Precision),
                EvaluationOutput.Share(one.Measured.Recall), EvaluationOutput.Share(one.Expected.Recall), EvaluationOutput.Share(one.Measured.F1), EvaluationOutput.Share(one.Expected.F1));
        }

        table.Write();
        foreach (IGrouping<EntityKind, ThresholdComparison> kind in comparisons.GroupBy(one => one.Kind))
            context.Out.WriteLine($"{kind.Key}: the expected precision is off by {EvaluationOutput.Share(kind.Average(one => Math.Abs(one.Measured.Precision - one.Expected.Precision)))} on average");
    }

    /// <summary>Writes the member <c>comparisons</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, ImmutableArray<ThresholdComparison> comparisons)
    {
        json.WriteStartArray("comparisons");
        foreach (ThresholdComparison one in comparisons)
        {
            json.WriteStartObject();
            json.WriteString("kind", one.Kind.Name);
            json.WriteRounded("probability", one.Probability);
            json.WriteStartObject("measured");
            EvaluationOutput.WriteScores(json, one.Measured);
            json.WriteEndObject();
            json.WriteStartObject("expected");
            json.WriteRounded("precision", one.Expected.Precision);
            json.WriteRounded("recall", one.Expected.Recall);
            json.WriteRounded("f1", one.Expected.F1);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
