namespace Linkage.Similarity;

/// <summary>The token and part measures with lists, sets and joined strings, by their definitions.</summary>
internal static class ReferenceTokens
{
    private static readonly char[] Spaces =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F')];

    public static string[] Split(string text) => text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);

    public static double Ratio(string a, string b) =>
        a.Length + b.Length == 0 ? 1 : 1 - (double)ReferenceEdits.Indel(a, b) / (a.Length + b.Length);

    public static double TokenSort(string a, string b) => Ratio(Join(Split(a)), Join(Split(b)));

    public static double TokenSet(string a, string b)
    {
        string[] left = [.. Split(a).Distinct()];
        string[] right = [.. Split(b).Distinct()];
        if (left.Length == 0 || right.Length == 0)
            return 0;
        string[] shared = [.. left.Intersect(right)];
        if (shared.Length > 0 && (shared.Length == left.Length || shared.Length == right.Length))
            return 1;
        string common = Join(shared);
        string withLeft = common + (shared.Length > 0 ? " " : "") + Join(left.Except(shared));
        string withRight = common + (shared.Length > 0 ? " " : "") + Join(right.Except(shared));
        double best = Ratio(withLeft, withRight);
        return shared.Length == 0 ? best : Math.Max(best, Math.Max(Ratio(common, withLeft), Ratio(common, withRight)));
    }

    public static double PartialRatio(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        if (a.Length == b.Length)
            return Math.Max(BestPart(a, b), BestPart(b, a));
        return a.Length < b.Length ? BestPart(a, b) : BestPart(b, a);
    }

    public static double PartialTokenSort(string a, string b) => PartialRatio(Join(Split(a)), Join(Split(b)));

    public static double PartialTokenSet(string a, string b)
    {
        string[] left = [.. Split(a).Distinct()];
        string[] right = [.. Split(b).Distinct()];
        if (left.Length == 0 || right.Length == 0)
            return 0;
        return left.Intersect(right).Any() ? 1 : PartialRatio(Join(left), Join(right));
    }

    public static double WeightedRatio(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        double lengths = Math.Max((double)a.Length / b.Length, (double)b.Length / a.Length);
        if (lengths < 1.5)
            return new[] { Ratio(a, b), 0.95 * TokenSort(a, b), 0.95 * TokenSet(a, b) }.Max();
        double weight = lengths > 8 ? 0.6 : 0.9;
        return new[] { Ratio(a, b), weight * PartialRatio(a, b), 0.95 * weight * PartialTokenSort(a, b), 0.95 * weight * PartialTokenSet(a, b) }.Max();
    }

    public static double MongeElkan(string a, string b)
    {
        string[] left = Split(a);
        string[] right = Split(b);
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 1 : 0;
        double forward = left.Select(token => right.Max(other => ReferenceJaro.Winkler(token, other))).Sum() / left.Length;
        double backward = right.Select(token => left.Max(other => ReferenceJaro.Winkler(token, other))).Sum() / right.Length;
        return (forward + backward) / 2;
    }

    private static double BestPart(string shorter, string longer)
    {
        double best = 0;
        for (int start = 0; start < longer.Length; start++)
            best = Math.Max(best, Ratio(shorter, longer.Substring(start, Math.Min(shorter.Length, longer.Length - start))));
        for (int end = 1; end < shorter.Length; end++)
            best = Math.Max(best, Ratio(shorter, longer[..end]));
        return best;
    }

    private static string Join(IEnumerable<string> tokens) => string.Join(' ', tokens.Order(StringComparer.Ordinal));
}
