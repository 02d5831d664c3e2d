using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Which levels training saw, among random pairs and among the pairs that teach m.</summary>
internal sealed class LevelObservations(ImmutableArray<Comparison> comparisons)
{
    // Fewer expected matches are none.
    private const double NoMatch = 0.01;

    private readonly double[][] _random = New(comparisons);
    private readonly double[][] _pairs = New(comparisons);
    private readonly double[][] _matches = New(comparisons);

    /// <summary>Counts the pairs of each level; null levels have none.</summary>
    public static double[][] Count(PatternCounts counts, ImmutableArray<Comparison> comparisons)
    {
        double[][] seen = New(comparisons);
        for (int pattern = 0; pattern < counts.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
            for (int i = 0; i < levels.Length; i++)
                seen[i][levels[i]] += comparisons[i].Levels[levels[i]].IsNull ? 0 : counts.CountOf(pattern);
        }

        return seen;
    }

    /// <summary>Adds pairs that u was learnt from.</summary>
    public void AddRandom(double[][] seen) => Add(_random, seen);

    /// <summary>Adds the pairs of a rule, with the matches expected among them and m as learnt from them.</summary>
    public void AddSession(PatternCounts counts, bool[] used, double[][] m, double matches)
    {
        double[][] seen = Count(counts, comparisons);
        for (int i = 0; i < seen.Length; i++)
        {
            if (!used[i])
                seen[i].AsSpan().Clear();
        }

        AddMatches(seen, [.. seen.Select((levels, i) => levels.Select((pairs, level) => pairs > 0 && m[i][level] > 0 ? m[i][level] * matches : 0).ToArray())]);
    }

    /// <summary>Adds expected or known matches by comparison and level, among the pairs of those levels.</summary>
    public void AddMatches(double[][] pairs, double[][] matches)
    {
        Add(_pairs, pairs);
        Add(_matches, matches);
    }

    /// <summary>Says which levels nothing was seen of.</summary>
    /// <param name="hasNoRules">Whether nothing was to teach m, so that it goes without saying.</param>
    public IEnumerable<LinkageProblem> Problems(bool hasNoRules)
    {
        for (int i = 0; i < comparisons.Length; i++)
        {
            Comparison comparison = comparisons[i];
            if (_random[i].Sum() == 0)
            {
                yield return TrainingProblems.NoEvidence(comparison.Name);
                continue;
            }

            bool isTaught = _pairs[i].Sum() > 0;
            if (!isTaught && !hasNoRules)
                yield return TrainingProblems.MNeverTrained(comparison.Name);
            for (int level = 0; level < comparison.Levels.Length; level++)
            {
                if (comparison.Levels[level] is { IsNull: false, FixU: false } && _random[i][level] == 0)
                    yield return TrainingProblems.UNotObserved(comparison, level);
                if (!isTaught || comparison.Levels[level] is { IsNull: true } or { FixM: true })
                    continue;
                if (_pairs[i][level] == 0)
                    yield return TrainingProblems.MNotObserved(comparison, level);
                else if (_matches[i][level] < NoMatch)
                    yield return TrainingProblems.MZero(comparison, level);
            }
        }
    }

    private static double[][] New(ImmutableArray<Comparison> comparisons) => [.. comparisons.Select(comparison => new double[comparison.Levels.Length])];

    private static void Add(double[][] sums, double[][] further)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            for (int level = 0; level < sums[i].Length; level++)
                sums[i][level] += further[i][level];
        }
    }
}
