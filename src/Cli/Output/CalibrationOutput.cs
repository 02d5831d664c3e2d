using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.Cli;

/// <summary>Writes whether probabilities are true.</summary>
internal static class CalibrationOutput
{
    public static void WriteTables(ToolContext context, ImmutableArray<CalibrationEvaluation> calibrations, bool withBins)
    {
        if (calibrations.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput table = new(context, "calibration of", ">uncertain pairs", ">expected", ">match", ">Brier", ">skill", ">ECE", ">95 %", ">ECE by chance");
        foreach (CalibrationEvaluation one in calibrations)
        {
            table.Row(one.Kind.Name, Count(one.Pairs), Share(one.MeanProbability), Share(one.MatchShare), Share(one.Brier), one.BrierSkill is { } skill ? Share(skill) : "", Share(one.Error),
                $"{Share(one.ErrorInterval.Lower)}-{Share(one.ErrorInterval.Upper)}", Share(one.ChanceError));
        }

        table.Write();
        if (withBins)
            WriteBins(context, calibrations);
    }

    /// <summary>Writes the member <c>calibration</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, CalibrationEvaluation? calibration)
    {
        if (calibration is null)
        {
            json.WriteNull("calibration");
            return;
        }

        json.WriteStartObject("calibration");
        json.WriteNumber("pairs", calibration.Pairs);
        json.WriteRounded("meanProbability", calibration.MeanProbability);
        json.WriteRounded("matchShare", calibration.MatchShare);
        json.WriteRounded("brier", calibration.Brier);
        json.WriteRounded("brierSkill", calibration.BrierSkill);
        json.WriteRounded("ece", calibration.Error);
        json.WriteRounded("eceLower", calibration.ErrorInterval.Lower);
        json.WriteRounded("eceUpper", calibration.ErrorInterval.Upper);
        json.WriteRounded("eceByChance", calibration.ChanceError);
        json.WriteStartArray("bins");
        foreach (ReliabilityBin bin in calibration.Bins)
            WriteBin(json, bin);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBins(ToolContext context, ImmutableArray<CalibrationEvaluation> calibrations)
    {
        context.Out.WriteLine();
        TableOutput table = new(context, "kind", ">probability", ">pairs", ">expected", ">match", ">difference");
        foreach (CalibrationEvaluation calibration in calibrations)
        {
            foreach (ReliabilityBin bin in calibration.Bins)
            {
                table.Row(calibration.Kind.Name, $"{Share(bin.Lowest)}-{Share(bin.Highest)}", Count(bin.Pairs), Share(bin.MeanProbability), Share(bin.MatchShare),
                    (bin.MatchShare - bin.MeanProbability).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture));
            }
        }

        table.Write();
    }

    private static void WriteBin(Utf8JsonWriter json, ReliabilityBin bin)
    {
        json.WriteStartObject();
        json.WriteRounded("lowest", bin.Lowest);
        json.WriteRounded("highest", bin.Highest);
        json.WriteNumber("pairs", bin.Pairs);
        json.WriteRounded("meanProbability", bin.MeanProbability);
        json.WriteRounded("matchShare", bin.MatchShare);
        json.WriteEndObject();
    }

    private static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);
}
