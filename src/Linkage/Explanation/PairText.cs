using System.Globalization;
using System.Text;

namespace Linkage;

/// <summary>Writes a pair's waterfall for people.</summary>
internal static class PairText
{
    private const int MostValueColumns = 60;

    public static string Of(PairExplanation pair, ExplanationLanguage language)
    {
        List<(string Name, string Values, string Level, string Weight)> lines = [(ExplanationTexts.Say(language, "prior"), "", "", pair.Prior.ToString())];
        foreach (ComparisonEvidence comparison in pair.Comparisons)
            lines.Add((ExplanationTexts.Word(language, comparison.Name), Values(comparison), ExplanationTexts.Word(language, comparison.Level ?? ""), comparison.Weight.ToString()));
        string total = ExplanationTexts.Say(language, "decision", Decision(pair.Decision, language), pair.Probability.ToString("0.000", CultureInfo.InvariantCulture));
        lines.Add((ExplanationTexts.Say(language, "total"), "", total, pair.Weight.ToString()));

        int names = lines.Max(line => TextWidth.Of(line.Name));
        int values = lines.Max(line => TextWidth.Of(line.Values));
        int levels = lines.Max(line => TextWidth.Of(line.Level));
        StringBuilder text = new();
        foreach ((string name, string value, string level, string weight) in lines)
            text.Append(CultureInfo.InvariantCulture, $"{TextWidth.Pad(name, names)}  {TextWidth.Pad(value, values)}  {TextWidth.Pad(level, levels)}  {weight,6}").Append('\n');
        text.Append(pair.ReasonIn(language));
        return pair.WhyNot is null ? text.ToString() : text.Append('\n').Append(MissedLinkText.Of(pair, pair.WhyNot, language)).ToString();
    }

    private static string Values(ComparisonEvidence comparison)
    {
        string left = string.Join(", ", comparison.Left);
        string right = string.Join(", ", comparison.Right);
        string both = left == right ? left : left.Length == 0 && right.Length == 0 ? "" : $"{(left.Length == 0 ? "-" : left)} | {(right.Length == 0 ? "-" : right)}";
        return TextWidth.Cut(both, MostValueColumns);
    }

    private static string Decision(PairDecision decision, ExplanationLanguage language) => ExplanationTexts.Say(language, decision switch
    {
        PairDecision.Link => "link",
        PairDecision.Review => "review",
        _ => "non-link",
    });
}
