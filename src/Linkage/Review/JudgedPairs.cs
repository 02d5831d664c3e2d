using Linkage.Clustering;

namespace Linkage;

/// <summary>The judgments that concern one table, as pairs of its rows.</summary>
/// <remarks>
/// Judgments can contradict each other over several records: A is B, B is C, A is not C. Then every negative one holds, for a wrong merge harms more than a missed one;
/// positive ones are taken latest first, those without a time last, and equals in the order of their ids; one that would join records judged different is set aside.
/// Immutable; safe to share between threads.
/// </remarks>
internal sealed class JudgedPairs
{
    private readonly SortedDictionary<(int Left, int Right), Judgment> _judgments = [];
    private readonly HashSet<CandidatePair> _setAside = [];
    private readonly HashSet<int> _held = [];

    private JudgedPairs()
    {
    }

    public static JudgedPairs None { get; } = new();

    public int Count => _judgments.Count;

    /// <summary>Gets the pairs, by their rows.</summary>
    public IEnumerable<CandidatePair> Pairs => _judgments.Keys.Select(pair => new CandidatePair(pair.Left, pair.Right));

    public LinkConstraints Constraints { get; private set; } = LinkConstraints.None;

    /// <summary>Gets how many positive judgments others contradict.</summary>
    public int Contradictions => _setAside.Count;

    public static JudgedPairs Of(RecordTable table, IReadOnlyCollection<Judgment> judgments)
    {
        JudgedPairs pairs = new();
        foreach (Judgment judgment in judgments)
        {
            (int left, int right) = (table.RowOf(judgment.Left), table.RowOf(judgment.Right));
            if (left >= 0 && right >= 0)
                pairs._judgments[(Math.Min(left, right), Math.Max(left, right))] = judgment;
        }

        pairs.Constrain(table.Count);
        return pairs;
    }

    /// <summary>Finds the judgment of two rows, in any order.</summary>
    public Judgment? Find(int left, int right) => Count == 0 ? null : _judgments.GetValueOrDefault((Math.Min(left, right), Math.Max(left, right)));

    /// <summary>Whether two rows were judged to be the same, but others of their judgments say that they are not.</summary>
    public bool IsSetAside(int left, int right) => _setAside.Contains(new CandidatePair(Math.Min(left, right), Math.Max(left, right)));

    /// <summary>Whether people said of a row that it is the same as another one.</summary>
    public bool IsHeld(int row) => _held.Contains(row);

    /// <summary>Gets the weights of pairs, those judged unsure below any threshold: such a pair links nothing.</summary>
    public double[] WithoutUnsure(ScoredPairs pairs)
    {
        double[] weights = pairs.Weights;
        foreach (((int left, int right), Judgment judgment) in _judgments)
        {
            if (judgment.Verdict != Verdict.Unsure || pairs.IndexOf(left, right) is not (>= 0 and int index))
                continue;
            if (ReferenceEquals(weights, pairs.Weights))
                weights = [.. weights];
            weights[index] = double.NegativeInfinity;
        }

        return weights;
    }

    /// <summary>Brings clusters, which may know nothing of judgments, in line with them.</summary>
    public void ApplyTo(int[] clusters)
    {
        if (Constraints.IsEmpty)
            return;
        ConstrainedUnionFind sets = new(clusters.Length, Constraints.MustLinks, Constraints.CannotLinks);
        Dictionary<int, int> firstRows = [];
        for (int row = 0; row < clusters.Length; row++)
        {
            if (!firstRows.TryAdd(clusters[row], row))
                sets.TryUnion(firstRows[clusters[row]], row);
        }

        sets.Labels().CopyTo(clusters, 0);
    }

    private void Constrain(int rows)
    {
        CandidatePair[] apart = [.. With(Verdict.Negative).Select(entry => entry.Pair)];
        ConstrainedUnionFind sets = new(rows, [], apart);
        List<CandidatePair> together = [];
        foreach ((CandidatePair pair, _) in With(Verdict.Positive).OrderByDescending(entry => entry.Judgment.At ?? DateTimeOffset.MinValue))
        {
            if (!sets.TryUnion(pair.Left, pair.Right))
            {
                _setAside.Add(pair);
                continue;
            }

            together.Add(pair);
            _held.UnionWith([pair.Left, pair.Right]);
        }

        Constraints = new LinkConstraints(together, apart);
    }

    private IEnumerable<(CandidatePair Pair, Judgment Judgment)> With(Verdict verdict) =>
        _judgments.Where(entry => entry.Value.Verdict == verdict).Select(entry => (new CandidatePair(entry.Key.Left, entry.Key.Right), entry.Value));
}
