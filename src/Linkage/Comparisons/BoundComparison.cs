namespace Linkage.Comparisons;

/// <summary>A comparison tied to a table, ready to be asked for one pair of rows or for some thousand. Safe to share between threads; asking allocates nothing.</summary>
internal abstract class BoundComparison
{
    private readonly TermTable?[] _terms;
    private readonly ComparedColumn?[] _termColumns;
    private readonly int[] _termPlaces;

    protected BoundComparison(Comparison comparison, BindingContext context)
    {
        Comparison = comparison;
        int count = comparison.Levels.Length;
        _terms = new TermTable?[count];
        _termColumns = new ComparedColumn?[count];
        _termPlaces = new int[count];
        for (int level = 0; level < count; level++)
        {
            if (comparison.Levels[level].TermFrequency is not TermFrequency frequency)
                continue;
            _termColumns[level] = context.Column(frequency.Field);
            _termPlaces[level] = context.Ids.Canonical(context.Column(frequency.Field));
            _terms[level] = SameAsBefore(comparison, level) ? _terms[level - 1] : context.Terms(frequency);
        }

        NullLevel = FindNullLevel(comparison);
        ElseLevel = (byte)(count - 1);
    }

    public Comparison Comparison { get; }

    /// <summary>Gets the level of pairs without evidence: the null level, or the last one where there is none.</summary>
    public byte NullLevel { get; }

    public byte ElseLevel { get; }

    /// <summary>Gets the index in <see cref="Comparison.Levels"/> of the outcome for two rows.</summary>
    public abstract byte LevelOf(int left, int right);

    /// <summary>Gets how many pairs are compared at once.</summary>
    public abstract LevelPlan Plan { get; }

    /// <summary>Finds the outcomes for all pairs of a tile: what <see cref="LevelOf"/> finds for each.</summary>
    public void Compare(PairTile tile, byte[] levels) => Plan.Compare(tile, levels);

    /// <summary>Gets the counts of the terms at a level on this table, or null when rarity does not count there.</summary>
    public TermTable? TermsAt(int level) => _terms[level];

    /// <summary>Gets the column of the terms at a level, or null when rarity does not count there.</summary>
    public ComparedColumn? TermColumnAt(int level) => _termColumns[level];

    /// <summary>Gets the canonical number of the agreeing term, 0 when there is none, one more than there are when the table does not know it. Of several common ones, the rarest.</summary>
    public int TermOf(int left, int right, int level)
    {
        if (_terms[level] is not TermTable terms)
            return 0;
        ComparedColumn column = _termColumns[level]!;
        ReadOnlySpan<int> leftIds = column.ValuesOf(left);
        ReadOnlySpan<int> rightIds = column.ValuesOf(right);
        if (leftIds.Length == 1 && rightIds.Length == 1 && leftIds[0] == rightIds[0])
            return terms.Known(column.CanonicalIdOf(leftIds[0]));
        int common = RarestCommon(column, terms, left, right);
        return terms.Known(common != 0 ? common : Commonest(column, terms, left, right));
    }

    /// <summary>Adds what the term of each pair that is at a level says: what <see cref="TermOf"/> gives for its rows.</summary>
    /// <param name="tile">The compared pairs.</param>
    /// <param name="levels">The levels of this comparison by pair.</param>
    /// <param name="level">The level.</param>
    /// <param name="bits">What each term adds; nothing at 0; what the table does not know, last.</param>
    /// <param name="weights">A sum a pair.</param>
    public void AddTerms(PairTile tile, ReadOnlySpan<byte> levels, int level, double[] bits, Span<double> weights)
    {
        int[] ids = tile.Ids(_termPlaces[level]);
        for (int pair = 0; pair < levels.Length; pair++)
        {
            if (levels[pair] != level)
                continue;
            int left = ids[tile.Left[pair]];
            int term = left > 0 && left == ids[tile.Right[pair]] ? left : TermOf(tile.LeftRow(pair), tile.RightRow(pair), level);
            weights[pair] += bits[term];
        }
    }

    /// <summary>Takes from some pairs at a level what their terms say less than the most telling one. Pairs whose term is not known by their numbers alone are left as they are.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="pairs">The numbers of the pairs.</param>
    /// <param name="level">The level.</param>
    /// <param name="shortfalls">What each term says less; nothing at 0.</param>
    public void LowerByTerms(PairTile tile, ReadOnlySpan<int> pairs, int level, float[] shortfalls)
    {
        int[] ids = tile.Ids(_termPlaces[level]);
        (int[] left, int[] right, float[] most) = (tile.Left, tile.Right, tile.Most);
        foreach (int pair in pairs)
        {
            int term = Math.Max(0, ids[left[pair]]);
            most[pair] -= term == ids[right[pair]] ? shortfalls[term] : 0;
        }
    }

    public static BoundComparison Create(Comparison comparison, RecordTable table) => Create(comparison, new BindingContext(table));

    public static BoundComparison Create(Comparison comparison, BindingContext context) =>
        (BoundComparison?)ValueComparison.TryCreate(comparison, context) ?? new RecordComparison(comparison, context);

    private static bool SameAsBefore(Comparison comparison, int level) =>
        level > 0 && comparison.Levels[level - 1].TermFrequency is TermFrequency before
        && comparison.Levels[level].TermFrequency is TermFrequency own
        && before.Field == own.Field && before.CountsHolders == own.CountsHolders && before.ReuseRate.Equals(own.ReuseRate);

    private static byte FindNullLevel(Comparison comparison)
    {
        for (int level = 0; level < comparison.Levels.Length; level++)
        {
            if (comparison.Levels[level].IsNull)
                return (byte)level;
        }

        return (byte)(comparison.Levels.Length - 1);
    }

    private static int RarestCommon(ComparedColumn column, TermTable terms, int left, int right)
    {
        int rarest = 0;
        ReadOnlySpan<int> rightIds = column.ValuesOf(right);
        foreach (int leftId in column.ValuesOf(left))
        {
            int term = column.CanonicalIdOf(leftId);
            if (term == 0 || (rarest != 0 && terms.CountOf(term) >= terms.CountOf(rarest)))
                continue;
            foreach (int rightId in rightIds)
            {
                if (column.CanonicalIdOf(rightId) == term)
                {
                    rarest = term;
                    break;
                }
            }
        }

        return rarest;
    }

    // Values that agree without being equal count as the more common of the two, so that a slip does not make a name rare.
    private static int Commonest(ComparedColumn column, TermTable terms, int left, int right)
    {
        int best = 0;
        foreach (int id in column.ValuesOf(left))
            best = More(terms, best, column.CanonicalIdOf(id));
        foreach (int id in column.ValuesOf(right))
            best = More(terms, best, column.CanonicalIdOf(id));
        return best;
    }

    private static int More(TermTable terms, int best, int term) =>
        term != 0 && (best == 0 || terms.CountOf(term) > terms.CountOf(best)) ? term : best;
}
