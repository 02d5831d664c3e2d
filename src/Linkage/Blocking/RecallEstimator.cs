using System.Collections.Immutable;

namespace Linkage.Blocking;

// Estimates what blocking misses from what its rules catch together and alone. The lists of this capture-recapture are fields: rules that ask for several
// fields overlap, and what a pair agrees on tells more than which rules proposed it.
internal sealed class RecallEstimator
{
    private const int MaxKeys = 60;
    private const int MaxKeysOfField = 12;
    private const double LeastMatches = 50;
    private const double LeastShare = 0.01;

    // Pairs that no rule proposes may be so many times more, or fewer, than fields that fail independently would make them: an odds ratio of 2 or 1/2
    // between two lists. Chosen beforehand, not fitted to cases of known truth.
    private const double Dependence = 2;

    // Of the normal distribution, for 95 %.
    private const double Deviations = 1.96;

    // Where so many pairs are expected to be missed, none is in one case of forty.
    private const double NoneMayBe = 3.7;

    private readonly ImmutableArray<BlockingRule> _rules;
    private readonly BlockingKey[] _keys;
    private readonly int[] _shifts;
    private readonly int[] _widths;
    private readonly ulong[] _masks;
    private readonly CaptureCollector _collector;
    private readonly int _threads;

    private RecallEstimator(RecordTable table, ImmutableArray<BlockingRule> rules, PairOptions options, CancellationToken cancellationToken)
    {
        (_rules, _threads) = (rules, options.Threads);
        _keys = [.. rules.SelectMany(rule => rule.Keys).Distinct().OrderBy(key => key.FieldName, StringComparer.Ordinal).ThenBy(key => key.ToString(), StringComparer.Ordinal)];
        string[] fields = [.. _keys.Select(key => key.FieldName).Distinct(StringComparer.Ordinal)];
        _shifts = [.. fields.Select(field => Array.FindIndex(_keys, key => key.FieldName == field))];
        _widths = [.. fields.Select(field => _keys.Count(key => key.FieldName == field))];
        _masks = [.. rules.Select(rule => rule.Keys.Aggregate(0UL, (mask, key) => mask | (1UL << Array.IndexOf(_keys, key))))];
        _collector = new CaptureCollector(table, rules, _keys, _masks, options, cancellationToken);
    }

    public static (RecallEstimate? Estimate, string? Reason) Estimate(
        RecordTable table, ImmutableArray<BlockingRule> allRules, PairOptions options, MatchedPairs pairs, CancellationToken cancellationToken)
    {
        ImmutableArray<BlockingRule> rules = [.. allRules.Where(rule => rule.Keys.All(key => table.HasColumn(key.FieldName))).Distinct()];
        if (ReasonAgainst(rules) is string reason)
            return (null, reason);
        return new RecallEstimator(table, rules, options, cancellationToken).Estimate(pairs);
    }

    private static string? ReasonAgainst(ImmutableArray<BlockingRule> rules)
    {
        if (rules.Any(rule => rule.IsSwapped))
            return "A rule compares exchanged fields, and what it misses does not follow from how often single fields agree.";
        if (rules.Length < 2)
            return "There are fewer than two rules whose fields the records have; one catch says nothing about what it misses.";
        string? common = rules[0].Keys.Select(key => key.FieldName).FirstOrDefault(field => rules.All(rule => rule.Keys.Any(key => key.FieldName == field)));
        if (common is not null)
            return $"Every rule asks for field '{common}', so that pairs which disagree on it are never seen.";
        int keys = rules.SelectMany(rule => rule.Keys).Distinct().Count();
        bool isWide = rules.SelectMany(rule => rule.Keys).Distinct().GroupBy(key => key.FieldName).Any(group => group.Count() > MaxKeysOfField);
        return keys > MaxKeys || isWide ? "The rules have too many different keys." : null;
    }

    private (RecallEstimate? Estimate, string? Reason) Estimate(MatchedPairs pairs)
    {
        CaptureCells cells = _collector.Collect(pairs);
        (ulong[] observed, double[] weights) = cells.Without(-1);
        double matches = weights.Sum();
        if (matches < LeastMatches)
            return (null, "There are fewer than 50 matches; too few to count on.");
        if (FieldOfFewRecaptures(observed, weights) is string field)
            return (null, $"Without field '{field}' hardly a match would be found; too few to tell how often matches disagree on it.");
        if (cells.UsedParts < CaptureCells.Parts / 2)
            return (null, "The matches are of too few entities to tell how far chance goes.");
        if (CutRuleOfFewRecaptures() is BlockingRule rule)
            return (null, $"Rule '{rule}' was cut, and too few of its matches were found by another rule to tell how many that lost.");
        double[] kept = [.. _rules.Select((_, number) => _collector.KeptOf(number))];
        if (CaptureDesign.Create(_shifts, _widths, _masks, kept, observed) is not CaptureDesign design)
            return (null, "The rules agree in too many ways.");
        return (Interval(design, cells, observed, weights), null);
    }

    // How often matches disagree on a field is seen in those that rules without it find. A handful of them, or a small part, is no fair sample.
    private string? FieldOfFewRecaptures(ulong[] observed, double[] weights)
    {
        double least = Math.Max(LeastMatches, LeastShare * weights.Sum());
        for (int field = 0; field < _shifts.Length; field++)
        {
            ulong own = ((1UL << _widths[field]) - 1) << _shifts[field];
            ulong[] others = [.. _masks.Where(mask => (mask & own) == 0)];
            double found = observed.Zip(weights).Where(cell => others.Any(mask => (mask & ~cell.First) == 0)).Sum(cell => cell.Second);
            if (found < least)
                return _keys[_shifts[field]].FieldName;
        }

        return null;
    }

    private BlockingRule? CutRuleOfFewRecaptures() =>
        _rules.Where((_, number) => _collector.KeptOf(number) < 1 && _collector.RecaughtBy(number) < LeastMatches).FirstOrDefault();

    // From the lesser of both models to the greater, as far again as chance and dependence go.
    private RecallEstimate Interval(CaptureDesign design, CaptureCells cells, ulong[] observed, double[] weights)
    {
        double matches = weights.Sum();
        double one = CaptureModel.Fit(design, observed, weights, 1).Missed / matches;
        double two = design.ChancesOf(2) < observed.Length ? CaptureModel.Fit(design, observed, weights, 2).Missed / matches : one;
        double error = JackknifeError(design, cells);

        double most = Math.Max(one, two);
        double least = Math.Min(one, two) / (Dependence * Spread(error, Math.Min(one, two) * matches));
        return new RecallEstimate(
            1 / (1 + Math.Sqrt(one * two)),
            1 / (1 + (most * Dependence * Spread(error, most * matches))),
            1 / (1 + (least * matches < NoneMayBe ? 0 : least)))
        {
            Matches = matches,
        };
    }

    // How many times more may be missed, or fewer, by the sample and because what is missed in fact varies about what is expected (Poisson).
    private static double Spread(double error, double missed) => Math.Exp(Deviations * Math.Sqrt((error * error) + (1 / Math.Max(1, missed))));

    // The standard error of the logarithm of the missed share, by leaving out one part after the other.
    // Less than one missed pair counts as one, as in Spread: without the only pairs of some cell none may be missed, and 0 has no logarithm.
    private double JackknifeError(CaptureDesign design, CaptureCells cells)
    {
        double[] logs = new double[CaptureCells.Parts];
        ParallelUnits.Run(
            logs.Length,
            _threads,
            () => cells,
            (all, part) =>
            {
                (ulong[] observed, double[] weights) = all.Without(part);
                logs[part] = Math.Log(Math.Max(1, CaptureModel.Fit(design, observed, weights, 1).Missed) / weights.Sum());
            },
            CancellationToken.None);
        double mean = logs.Average();
        return Math.Sqrt((logs.Length - 1.0) / logs.Length * logs.Sum(log => (log - mean) * (log - mean)));
    }
}
