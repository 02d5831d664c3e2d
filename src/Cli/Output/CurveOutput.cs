using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.Cli;

/// <summary>Writes how well weights tell matches from others.</summary>
internal static class CurveOutput
{
    public static void Save(string path, ImmutableArray<PairCurve> curves)
    {
        using StreamWriter writer = new(path);
        CsvOutput.Write(writer, ["kind", "weight", "probability", "true_positives", "false_positives", "precision", "recall", "f1", "false_positive_rate"],
            curves.SelectMany(curve => curve.Points.Select(point => Cells(curve.Kind, point))));
    }

    public static void WriteTables(ToolContext context, ImmutableArray<PairCurve> curves)
    {
        if (curves.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput table = new(context, "pairs by themselves of", ">area under PR", ">area under ROC");
        foreach (PairCurve curve in curves)
            table.Row(curve.Kind.Name, EvaluationOutput.Share(curve.AreaUnderPrecisionRecall), EvaluationOutput.Share(curve.AreaUnderRoc));
        table.Write();
    }

    /// <summary>Writes the member <c>curves</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, ImmutableArray<PairCurve> curves)
    {
        json.WriteStartObject("curves");
        foreach (PairCurve curve in curves)
        {
            json.WriteStartObject(curve.Kind.Name);
            json.WriteNumber("truePairs", curve.TruePairs);
            json.WriteNumber("otherPairs", curve.OtherPairs);
            json.WriteRounded("areaUnderPrecisionRecall", curve.AreaUnderPrecisionRecall);
            json.WriteRounded("areaUnderRoc", curve.AreaUnderRoc);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string?[] Cells(EntityKind kind, CurvePoint point)
    {
        double both = point.Precision + point.Recall;
        return
        [
            kind.Name, Number(point.Weight.Bits), Number(point.Probability), point.TruePositives.ToString(CultureInfo.InvariantCulture), point.FalsePositives.ToString(CultureInfo.InvariantCulture),
            Number(point.Precision), Number(point.Recall), Number(both == 0 ? 0 : 2 * point.Precision * point.Recall / both), point.FalsePositiveRate.ToString("0.######e+0", CultureInfo.InvariantCulture),
        ];
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
