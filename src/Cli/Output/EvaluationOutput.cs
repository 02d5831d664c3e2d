using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.Cli;

/// <summary>Writes an evaluation.</summary>
internal static class EvaluationOutput
{
    public static void Write(ToolContext context, EvaluationReport report, EvaluationStyle style)
    {
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "evaluate", json => WriteJson(json, report, style.Beta));
        else if (context.Format == OutputFormat.Csv && report.Kinds.IsEmpty && !report.Expected.IsEmpty)
            CsvOutput.Write(context.Out, ["kind", "linked_from", "expected_precision", "expected_recall", "expected_f1"], report.Expected.Select(Cells));
        else if (context.Format == OutputFormat.Csv && report.Kinds.IsEmpty && !report.Labels.IsEmpty)
            LabelOutput.WriteCsv(context, report.Labels);
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["kind", "records", "precision", "recall", "f1", "exact_f1"], report.Kinds.Select(Cells));
        else
            WriteTables(context, report, style);
    }

    public static void WriteTables(ToolContext context, EvaluationReport report, EvaluationStyle? style = null)
    {
        TableOutput kinds = new(context, "kind", ">records", ">precision", ">recall", ">F1", ">B-cubed F1", ">exact F1", ">blocking recall");
        foreach (KindEvaluation kind in report.Kinds)
            kinds.Row(kind.Kind.Name, Count(kind.Records), Share(kind.Pairs.Precision), Share(kind.Pairs.Recall), Share(kind.Pairs.F1), Share(kind.BCubed.F1), Share(kind.Exact.F1), kind.BlockingRecall is { } recall ? Share(recall) : "");
        if (!report.Kinds.IsEmpty)
            kinds.Write();
        WriteIntervals(context, report, style?.Beta);
        LabelOutput.WriteTables(context, report.Labels);
        WriteGroups(context, report);
        WriteThresholds(context, report);
        WriteExpected(context, report);
        ComparisonOutput.WriteTables(context, report.Comparisons);
        CurveOutput.WriteTables(context, report.Curves);
        CalibrationOutput.WriteTables(context, report.Calibrations, style?.WithBins ?? false);
        if (!report.Errors.IsEmpty)
            PairErrorOutput.WriteTables(context, report.Kinds);
        WriteErrors(context, report);
        SourcePairEvaluation[] persons = [.. report.SourcePairs.Where(pair => pair.Kind == EntityKind.Person)];
        if (persons.Length < 2)
            return;
        context.Out.WriteLine();
        TableOutput sources = new(context, "persons of", "and of", ">true pairs", ">precision", ">recall", ">F1");
        foreach (SourcePairEvaluation pair in persons)
            sources.Row(pair.Left, pair.Right, Count(pair.Pairs.TruePairs), Share(pair.Pairs.Precision), Share(pair.Pairs.Recall), Share(pair.Pairs.F1));
        sources.Write();
    }

    private static void WriteGroups(ToolContext context, EvaluationReport report)
    {
        if (report.Groups.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput groups = new(context, "kind", "group", ">records", ">precision", ">recall", ">F1");
        foreach (GroupEvaluation group in report.Groups)
            groups.Row(group.Kind.Name, group.Group, Count(group.Records), Share(group.Pairs.Precision), Share(group.Pairs.Recall), Share(group.Pairs.F1));
        groups.Write();
    }

    private static void WriteThresholds(ToolContext context, EvaluationReport report)
    {
        if (report.Thresholds.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput thresholds = new(context, "kind", ">linked from", ">precision", ">recall", ">F1");
        foreach (ThresholdEvaluation threshold in report.Thresholds)
            thresholds.Row(threshold.Kind.Name, threshold.Probability.ToString("0.###", CultureInfo.InvariantCulture), Share(threshold.Pairs.Precision), Share(threshold.Pairs.Recall), Share(threshold.Pairs.F1));
        thresholds.Write();
    }

    private static void WriteIntervals(ToolContext context, EvaluationReport report, double? beta)
    {
        if (report.Kinds.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput intervals = new(context, "95 % intervals of", ">precision", ">recall", ">F1");
        foreach (KindEvaluation kind in report.Kinds)
            intervals.Row(kind.Kind.Name, Range(kind.Intervals.Precision), Range(kind.Intervals.Recall), Range(kind.Intervals.F1));
        intervals.Write();
        if (beta is not { } own)
            return;
        context.Out.WriteLine();
        TableOutput scores = new(context, "kind", string.Create(CultureInfo.InvariantCulture, $">F{own}"));
        foreach (KindEvaluation kind in report.Kinds)
            scores.Row(kind.Kind.Name, Share(kind.Pairs.F(own)));
        scores.Write();
    }

    private static void WriteExpected(ToolContext context, EvaluationReport report)
    {
        if (report.Expected.IsEmpty)
            return;
        context.Out.WriteLine("Expected by the model, not measured:");
        TableOutput expected = new(context, "kind", ">linked from", ">precision", ">recall", ">F1");
        foreach (ExpectedThreshold one in report.Expected)
            expected.Row(Cells(one));
        expected.Write();
    }

    private static void WriteErrors(ToolContext context, EvaluationReport report)
    {
        foreach (EvaluationError error in report.Errors)
        {
            string what = error.Type == EvaluationErrorType.FalsePositive ? "joined wrongly" : "split wrongly";
            context.Out.WriteLine();
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{error.Kind} {what}, {error.Pairs} wrong pairs: {error.Left} and {error.Right}"));
            if (error.Why is { } why)
                context.Out.WriteLine(why.ToText());
        }
    }

    private static void WriteJson(Utf8JsonWriter json, EvaluationReport report, double? beta)
    {
        json.WriteStartObject("kinds");
        foreach (KindEvaluation kind in report.Kinds)
        {
            json.WriteStartObject(kind.Kind.Name);
            json.WriteNumber("records", kind.Records);
            WriteScores(json, kind.Pairs);
            json.WriteRounded("beta", beta);
            json.WriteRounded("fBeta", beta is { } own ? kind.Pairs.F(own) : null);
            json.WriteStartObject("intervals");
            WriteInterval(json, "precision", kind.Intervals.Precision);
            WriteInterval(json, "recall", kind.Intervals.Recall);
            WriteInterval(json, "f1", kind.Intervals.F1);
            json.WriteEndObject();
            json.WriteStartObject("bCubed");
            json.WriteRounded("precision", kind.BCubed.Precision);
            json.WriteRounded("recall", kind.BCubed.Recall);
            json.WriteRounded("f1", kind.BCubed.F1);
            json.WriteEndObject();
            json.WriteStartObject("exact");
            WriteScores(json, kind.Exact);
            json.WriteEndObject();
            json.WriteRounded("blockingRecall", kind.BlockingRecall);
            PairErrorOutput.WriteJson(json, kind);
            CalibrationOutput.WriteJson(json, report.Calibrations.FirstOrDefault(calibration => calibration.Kind == kind.Kind));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("sourcePairs");
        foreach (SourcePairEvaluation pair in report.SourcePairs)
        {
            json.WriteStartObject();
            json.WriteString("kind", pair.Kind.Name);
            json.WriteString("left", pair.Left);
            json.WriteString("right", pair.Right);
            WriteScores(json, pair.Pairs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (GroupEvaluation group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("kind", group.Kind.Name);
            json.WriteString("group", group.Group);
            json.WriteNumber("records", group.Records);
            WriteScores(json, group.Pairs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (EvaluationError error in report.Errors)
            WriteError(json, error);
        json.WriteEndArray();
        json.WriteStartArray("thresholds");
        foreach (ThresholdEvaluation threshold in report.Thresholds)
        {
            json.WriteStartObject();
            json.WriteString("kind", threshold.Kind.Name);
            json.WriteRounded("probability", threshold.Probability);
            WriteScores(json, threshold.Pairs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        LabelOutput.WriteJson(json, report.Labels);
        CurveOutput.WriteJson(json, report.Curves);
        ComparisonOutput.WriteJson(json, report.Comparisons);
        json.WriteStartArray("expected");
        foreach (ExpectedThreshold expected in report.Expected)
        {
            json.WriteStartObject();
            json.WriteString("kind", expected.Kind.Name);
            json.WriteRounded("probability", expected.Probability);
            json.WriteRounded("precision", expected.Expected.Precision);
            json.WriteRounded("recall", expected.Expected.Recall);
            json.WriteRounded("f1", expected.Expected.F1);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteInterval(Utf8JsonWriter json, string name, ConfidenceInterval interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(interval.Lower, 6));
        json.WriteNumberValue(Math.Round(interval.Upper, 6));
        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, EvaluationError error)
    {
        json.WriteStartObject();
        json.WriteString("kind", error.Kind.Name);
        json.WriteString("type", EnumText.Of(error.Type));
        json.WriteString("left", error.Left.ToString());
        json.WriteString("right", error.Right.ToString());
        json.WriteNumber("pairs", error.Pairs);
        if (error.Why is { } why)
        {
            EvidenceOutput.WriteJson(json, why);
            json.WriteString("reason", why.Reason);
            MissedLinkOutput.WriteJson(json, why.WhyNot);
        }

        json.WriteEndObject();
    }

    public static void WriteScores(Utf8JsonWriter json, PairScores scores)
    {
        json.WriteNumber("truePairs", scores.TruePairs);
        json.WriteNumber("predictedPairs", scores.PredictedPairs);
        json.WriteNumber("correctPairs", scores.CorrectPairs);
        json.WriteRounded("precision", scores.Precision);
        json.WriteRounded("recall", scores.Recall);
        json.WriteRounded("f1", scores.F1);
    }

    private static string?[] Cells(KindEvaluation kind) => [kind.Kind.Name, Count(kind.Records), Share(kind.Pairs.Precision), Share(kind.Pairs.Recall), Share(kind.Pairs.F1), Share(kind.Exact.F1)];

    private static string?[] Cells(ExpectedThreshold expected) =>
    [
        expected.Kind.Name, expected.Probability.ToString("0.###", CultureInfo.InvariantCulture), Share(expected.Expected.Precision), Share(expected.Expected.Recall), Share(expected.Expected.F1),
    ];

    public static string Range(ConfidenceInterval interval) => $"{Share(interval.Lower)}-{Share(interval.Upper)}";

    public static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);
}
