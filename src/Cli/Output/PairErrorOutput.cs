using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.Cli;

/// <summary>Writes why pairs were resolved wrongly, in figures.</summary>
internal static class PairErrorOutput
{
    public static void WriteTables(ToolContext context, ImmutableArray<KindEvaluation> kinds)
    {
        KindEvaluation[] counted = [.. kinds.Where(kind => kind.Missed is not null)];
        if (counted.Length == 0)
            return;
        context.Out.WriteLine();
        TableOutput missed = new(context, "missed pairs of", ">not proposed", ">too weak", ">in review", ">divided", ">judged different");
        foreach (KindEvaluation kind in counted)
            missed.Row(kind.Kind.Name, Count(kind.Missed!.NotProposed), Count(kind.Missed.TooWeak), Count(kind.Missed.InReview), Count(kind.Missed.Divided), Count(kind.Missed.JudgedDifferent));
        missed.Write();
        context.Out.WriteLine();
        TableOutput wrong = new(context, "wrong pairs of", ">links by themselves", ">through others", ">judged the same");
        foreach (KindEvaluation kind in counted)
            wrong.Row(kind.Kind.Name, Count(kind.Wrong!.Linked), Count(kind.Wrong.ThroughOthers), Count(kind.Wrong.JudgedSame));
        wrong.Write();
    }

    /// <summary>Writes the members <c>missed</c> and <c>wrong</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, KindEvaluation kind)
    {
        if (kind is not { Missed: { } missed, Wrong: { } wrong })
        {
            json.WriteNull("missed");
            json.WriteNull("wrong");
            return;
        }

        json.WriteStartObject("missed");
        json.WriteNumber("notProposed", missed.NotProposed);
        json.WriteNumber("tooWeak", missed.TooWeak);
        json.WriteNumber("inReview", missed.InReview);
        json.WriteNumber("divided", missed.Divided);
        json.WriteNumber("judgedDifferent", missed.JudgedDifferent);
        json.WriteEndObject();
        json.WriteStartObject("wrong");
        json.WriteNumber("linked", wrong.Linked);
        json.WriteNumber("throughOthers", wrong.ThroughOthers);
        json.WriteNumber("judgedSame", wrong.JudgedSame);
        json.WriteEndObject();
    }

    private static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);
}
