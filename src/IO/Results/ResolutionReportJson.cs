using System.Text.Json;

namespace Linkage.IO;

/// <summary>Writes the report of a resolution: what <c>resolve --format json</c> prints, and <c>report.json</c>.</summary>
internal static class ResolutionReportJson
{
    private const int Digits = 6;

    /// <summary>Writes the report as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="resolution">The resolution.</param>
    /// <param name="output">The value of <c>out</c>: the folder, or null.</param>
    public static void Write(Utf8JsonWriter json, Resolution resolution, string? output)
    {
        json.WriteStartObject();
        json.WriteNumber("linkage", 1);
        json.WriteString("command", "resolve");
        WriteMembers(json, resolution, output);
        json.WriteEndObject();
    }

    /// <summary>Writes the members after <c>command</c>.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Resolution resolution, string? output)
    {
        ResolutionReport report = resolution.Report;
        json.WriteString("out", output);
        Kinds(json, "records", report, (kind, name) => json.WriteNumber(name, kind.Records));
        Kinds(json, "entities", report, WriteEntities(json));
        Kinds(json, "pairs", report, WritePairs(json));
        Kinds(json, "blocking", report, (kind, name) => BlockingJson.Write(json, name, kind.Blocking!, Digits), kind => kind.Blocking is not null);
        json.WriteNumber("possibleMatches", report.PossibleMatches);
        json.WriteNumber("identifierReuses", report.IdentifierReuses);
        json.WriteNumber("links", report.Links);
        Kinds(json, "threshold", report, WriteThreshold(json, resolution), kind => kind.LinkThreshold is not null);
        Kinds(json, "unlinkable", report, WriteUnlinkable(json, resolution), kind => kind.LinkThreshold is not null && kind.ModelHash is not null);
        WriteLoad(json, report.Load);
        Kinds(json, "models", report, WriteModel(json), kind => kind.ModelHash is not null);
        WriteJudgments(json, report.Judgments);
        json.WriteString("stateHash", report.StateHash);
    }

    private static void Kinds(Utf8JsonWriter json, string name, ResolutionReport report, Action<KindReport, string> write, Func<KindReport, bool>? when = null)
    {
        json.WriteStartObject(name);
        foreach (KindReport kind in report.Kinds.Where(when ?? (_ => true)))
            write(kind, kind.Kind.Name);
        json.WriteEndObject();
    }

    private static Action<KindReport, string> WriteEntities(Utf8JsonWriter json) => (kind, name) =>
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", kind.Entities);
        json.WriteNumber("multiRecord", kind.MultiRecord);
        json.WriteNumber("largest", kind.Largest);
        json.WriteEndObject();
    };

    private static Action<KindReport, string> WritePairs(Utf8JsonWriter json) => (kind, name) =>
    {
        json.WriteStartObject(name);
        json.WriteNumber("compared", kind.Compared);
        json.WriteNumber("link", kind.Links);
        json.WriteNumber("review", kind.Reviews);
        json.WriteNumber("cut", kind.Cut);
        json.WriteEndObject();
    };

    private static Action<KindReport, string> WriteUnlinkable(Utf8JsonWriter json, Resolution resolution) => (kind, name) =>
    {
        UnlinkableRecords unlinkable = resolution.Unlinkable(kind.Kind);
        json.WriteStartObject(name);
        json.WriteNumber("records", unlinkable.Records.Length);
        Rounded(json, "share", unlinkable.Share);
        json.WriteNumber("tooWeak", unlinkable.TooWeak);
        json.WriteNumber("neverProposed", unlinkable.NeverProposed);
        json.WriteEndObject();
    };

    private static Action<KindReport, string> WriteThreshold(Utf8JsonWriter json, Resolution resolution) => (kind, name) =>
    {
        json.WriteStartObject(name);
        Rounded(json, "link", kind.LinkThreshold);
        Rounded(json, "review", kind.ReviewThreshold);
        json.WriteBoolean("chosen", resolution.KindOf(kind.Kind)?.Threshold?.IsChosen ?? false);
        json.WriteString("reason", kind.ThresholdReason);
        if (kind.Expected is { } expected)
        {
            json.WriteStartObject("expected");
            Rounded(json, "precision", expected.Precision);
            Rounded(json, "recall", expected.Recall);
            Rounded(json, "f1", expected.F1);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("expected");
        }

        json.WriteEndObject();
    };

    private static Action<KindReport, string> WriteModel(Utf8JsonWriter json) => (kind, name) =>
    {
        json.WriteStartObject(name);
        json.WriteString("hash", kind.ModelHash);
        json.WriteBoolean("converged", kind.Converged);
        ProblemJson.Write(json, kind.Problems);
        json.WriteEndObject();
    };

    private static void WriteJudgments(Utf8JsonWriter json, JudgmentReport judgments)
    {
        json.WriteStartObject("judgments");
        json.WriteNumber("positive", judgments.Positive);
        json.WriteNumber("negative", judgments.Negative);
        json.WriteNumber("unsure", judgments.Unsure);
        json.WriteNumber("unknown", judgments.Unknown);
        json.WriteNumber("contradictions", judgments.Contradictions);
        ProblemJson.Write(json, judgments.Problems);
        json.WriteEndObject();
    }

    private static void WriteLoad(Utf8JsonWriter json, LoadReport load)
    {
        json.WriteStartObject("load");
        json.WriteNumber("rows", load.Rows);
        json.WriteNumber("badRows", load.BadRows);
        json.WriteStartArray("issues");
        foreach (RowIssue issue in load.Issues)
            WriteIssue(json, issue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, RowIssue issue)
    {
        json.WriteStartObject();
        json.WriteString("code", issue.Code);
        json.WriteString("source", issue.Source);
        json.WriteString("file", issue.File);
        if (issue.Row > 0)
            json.WriteNumber("row", issue.Row);
        else
            json.WriteNull("row");
        json.WriteString("field", issue.Field);
        json.WriteNumber("count", issue.Count);
        json.WriteEndObject();
    }

    private static void Rounded(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, Math.Round(number, Digits));
        else
            json.WriteNull(name);
    }
}
