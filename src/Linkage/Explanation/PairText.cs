using System.Globalization;
using System.Text;

namespace Linkage;

/// <summary>Writes a pair's waterfall for people.</summary>
internal static class PairText
{
    private const int MostValueColumns = 60;

    public static string Of(PairExplanation pair)
    {
        List<(string Name, string Values, string Level, string Weight)> lines = [("prior", "", "", pair.Prior.ToString())];
        foreach (ComparisonEvidence comparison in pair.Comparisons)
            lines.Add((comparison.Name, Values(comparison), comparison.Level ?? "", comparison.Weight.ToString()));
        string total = string.Create(CultureInfo.InvariantCulture, $"{Decision(pair.Decision)}, probability {pair.Probability:0.000}");
        lines.Add(("total", "", total, pair.Weight.ToString()));

        int names = lines.Max(line => TextWidth.Of(line.Name));
        int values = lines.Max(line => TextWidth.Of(line.Values));
        int levels = lines.Max(line => TextWidth.Of(line.Level));
        StringBuilder text = new();
        foreach ((string name, string value, string level, string weight) in lines)
            text.Append(CultureInfo.InvariantCulture, $"{TextWidth.Pad(name, names)}  {TextWidth.Pad(value, values)}  {TextWidth.Pad(level, levels)}  {weight,6}").Append('\n');
        return text.Append(pair.Reason).ToString();
    }

    private static string Values(ComparisonEvidence comparison)
    {
        string left = string.Join(", ", comparison.Left);
        string right = string.Join(", ", comparison.Right);
        string both = left == right ? left : left.Length == 0 && right.Length == 0 ? "" : $"{(left.Length == 0 ? "-" : left)} | {(right.Length == 0 ? "-" : right)}";
        return TextWidth.Cut(both, MostValueColumns);
    }

    private static string Decision(PairDecision decision) => decision switch
    {
        PairDecision.Link => "link",
        PairDecision.Review => "review",
        _ => "non-link",
    };
}
