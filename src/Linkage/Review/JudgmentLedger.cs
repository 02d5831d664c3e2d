using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Linkage.Evaluation;

namespace Linkage;

/// <summary>The judgments of people, with their history: a new judgment of a pair counts in place of the earlier ones, which are kept.</summary>
/// <remarks>
/// Of two judgments of a pair the later counts: that of the later <see cref="Judgment.At"/>, or, where one has no time or both have the same, the one that was added later.
/// It can grow while others read it: safe to use from many threads. A resolution follows the judgments that there are when it starts.
/// </remarks>
public sealed class JudgmentLedger
{
    private readonly Lock _lock = new();
    private readonly List<Judgment> _history = [];
    private readonly SortedDictionary<(RecordId First, RecordId Second), Judgment> _current = [];

    /// <summary>Creates a ledger.</summary>
    /// <param name="judgments">Judgments to begin with, in the order in which they are added; null for none.</param>
    public JudgmentLedger(IEnumerable<Judgment>? judgments = null)
    {
        foreach (Judgment judgment in judgments ?? [])
            Add(judgment);
    }

    /// <summary>Gets of how many pairs there is a judgment.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _current.Count;
        }
    }

    /// <summary>Gets the judgment that counts of each pair, by the ids of its records, the smaller one first. A copy, O(n).</summary>
    public ImmutableArray<Judgment> Current
    {
        get
        {
            lock (_lock)
                return [.. _current.Values];
        }
    }

    /// <summary>Gets all judgments in the order in which they were added. A copy, O(n).</summary>
    public ImmutableArray<Judgment> History
    {
        get
        {
            lock (_lock)
                return [.. _history];
        }
    }

    /// <summary>Gets the judgments that count as labels to train and to measure with; pairs that nobody was sure of are left out. A copy, O(n).</summary>
    public ImmutableArray<LabeledPair> ToLabels() =>
    [
        .. from judgment in Current
           where judgment.Verdict != Verdict.Unsure
           select new LabeledPair(judgment.Pair.First, judgment.Pair.Second, judgment.Verdict == Verdict.Positive) { SamplingWeight = judgment.SamplingWeight },
    ];

    /// <summary>Adds a judgment, which revises an earlier one of its pair.</summary>
    /// <param name="judgment">The judgment.</param>
    /// <remarks>O(log n).</remarks>
    public void Add(Judgment judgment)
    {
        ArgumentNullException.ThrowIfNull(judgment);
        lock (_lock)
        {
            _history.Add(judgment);
            if (!_current.TryGetValue(judgment.Pair, out Judgment? known) || !(judgment.At < known.At))
                _current[judgment.Pair] = judgment;
        }
    }

    /// <summary>Finds the judgment of a pair that counts. O(log n).</summary>
    /// <param name="first">A record.</param>
    /// <param name="second">Another one; the order of the two means nothing.</param>
    /// <param name="judgment">The judgment, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(RecordId first, RecordId second, [NotNullWhen(true)] out Judgment? judgment)
    {
        lock (_lock)
            return _current.TryGetValue(first < second ? (first, second) : (second, first), out judgment);
    }
}
