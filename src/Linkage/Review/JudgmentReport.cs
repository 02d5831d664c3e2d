using System.Collections.Immutable;
using System.Globalization;

namespace Linkage;

/// <summary>What a resolution made of the judgments it was given, in figures.</summary>
/// <param name="Positive">How many pairs are judged the same; those of unknown records are not among them.</param>
/// <param name="Negative">How many are judged different.</param>
/// <param name="Unsure">How many are left in review.</param>
/// <param name="Unknown">How many judgments name a record that is not there, or two records of different kinds; they were left out.</param>
/// <param name="Contradictions">How many positive judgments would join records that were judged different, over others; they were set aside.</param>
/// <remarks>Where judgments contradict each other, every negative one holds; of the positive ones the latest are taken first. Immutable; safe to share between threads.</remarks>
public sealed record JudgmentReport(int Positive, int Negative, int Unsure, int Unknown, int Contradictions)
{
    /// <summary>Gets the report of a resolution without judgments.</summary>
    public static JudgmentReport None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Gets what should be looked at: <c>judgments.contradiction</c> and <c>judgments.unknown-records</c>.</summary>
    public ImmutableArray<LinkageProblem> Problems => [.. FindProblems()];

    internal static JudgmentReport Of(IReadOnlyCollection<Judgment> judgments, IEnumerable<JudgedPairs> kinds)
    {
        if (judgments.Count == 0)
            return None;
        JudgedPairs[] judged = [.. kinds];
        int[] counts = new int[3];
        foreach ((JudgedPairs pairs, CandidatePair pair) in judged.SelectMany(pairs => pairs.Pairs.Select(pair => (pairs, pair))))
            counts[(int)pairs.Find(pair.Left, pair.Right)!.Verdict]++;
        return new JudgmentReport(counts[(int)Verdict.Positive], counts[(int)Verdict.Negative], counts[(int)Verdict.Unsure], judgments.Count - counts.Sum(), judged.Sum(pairs => pairs.Contradictions));
    }

    private IEnumerable<LinkageProblem> FindProblems()
    {
        if (Contradictions > 0)
        {
            string found = Contradictions.ToString(CultureInfo.InvariantCulture);
            yield return new("judgments.contradiction", "judgments", found, "0",
                $"{found} positive judgments would join records that were judged different. The negative judgments hold, and of the positive ones the latest were taken first; the others were set aside.");
        }

        if (Unknown > 0)
        {
            string found = Unknown.ToString(CultureInfo.InvariantCulture);
            yield return new("judgments.unknown-records", "judgments", found, "0", $"{found} judgments name records that are not there, or two of different kinds; they were left out.");
        }
    }
}
