using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.Cli;

/// <summary>Writes how judged pairs were resolved.</summary>
internal static class LabelOutput
{
    public static void WriteTables(ToolContext context, ImmutableArray<LabelEvaluation> labels)
    {
        if (labels.IsEmpty)
            return;
        TableOutput table = new(context, "judged pairs of", ">pairs", ">match", ">precision", ">95 %", ">recall", ">95 %", ">F1", ">95 %");
        foreach (LabelEvaluation one in labels)
        {
            table.Row(one.Kind.Name, Count(one.Pairs), Count(one.Matches), EvaluationOutput.Share(one.Precision), EvaluationOutput.Range(one.Intervals.Precision), EvaluationOutput.Share(one.Recall),
                EvaluationOutput.Range(one.Intervals.Recall), EvaluationOutput.Share(one.F1), EvaluationOutput.Range(one.Intervals.F1));
        }

        table.Write();
        context.Out.WriteLine(labels.All(one => one.IsWeighted)
            ? "Estimates for all candidate pairs, of which these were drawn; what blocking misses is not in the recall."
            : "Of these pairs alone: they were not drawn at random, so nothing follows for others.");
        int left = labels.Sum(one => one.NotDrawn);
        if (left > 0)
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{left} pairs that were not drawn at random were left out."));
        CalibrationOutput.WriteTables(context, [.. labels.Select(one => one.Calibration).OfType<CalibrationEvaluation>()], withBins: false);
    }

    public static void WriteCsv(ToolContext context, ImmutableArray<LabelEvaluation> labels) =>
        CsvOutput.Write(context.Out, ["kind", "pairs", "matches", "precision", "recall", "f1"], labels.Select(one =>
            (string?[])[one.Kind.Name, Count(one.Pairs), Count(one.Matches), EvaluationOutput.Share(one.Precision), EvaluationOutput.Share(one.Recall), EvaluationOutput.Share(one.F1)]));

    /// <summary>Writes the member <c>labels</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, ImmutableArray<LabelEvaluation> labels)
    {
        json.WriteStartObject("labels");
        foreach (LabelEvaluation one in labels)
        {
            json.WriteStartObject(one.Kind.Name);
            json.WriteNumber("pairs", one.Pairs);
            json.WriteNumber("matches", one.Matches);
            json.WriteNumber("notDrawn", one.NotDrawn);
            json.WriteNumber("followed", one.Followed);
            json.WriteBoolean("weighted", one.IsWeighted);
            json.WriteRounded("precision", one.Precision);
            json.WriteRounded("recall", one.Recall);
            json.WriteRounded("f1", one.F1);
            json.WriteStartObject("intervals");
            EvaluationOutput.WriteInterval(json, "precision", one.Intervals.Precision);
            EvaluationOutput.WriteInterval(json, "recall", one.Intervals.Recall);
            EvaluationOutput.WriteInterval(json, "f1", one.Intervals.F1);
            json.WriteEndObject();
            CalibrationOutput.WriteJson(json, one.Calibration);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
