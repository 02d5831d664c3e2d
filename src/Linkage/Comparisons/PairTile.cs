namespace Linkage.Comparisons;

/// <summary>Some thousand pairs that are compared together, with the columns they need and the levels found. Reused by one thread.</summary>
/// <remarks>Pairs are pairs of positions; positions refer to rows whose value numbers lie side by side in the order of the positions.</remarks>
internal sealed class PairTile
{
    /// <summary>The most pairs.</summary>
    public const int Capacity = 4096;

    // Room for a full vector behind the last entry.
    private const int Slack = 16;

    private readonly IdColumns _columns;
    private readonly int[][] _ids;
    private int[] _rows = [];

    public PairTile(IdColumns columns, int comparisons)
    {
        _columns = columns;
        _ids = new int[columns.Count][];
        Array.Fill(_ids, []);
        Levels = new byte[comparisons][];
        Gates = new GateColumn[comparisons];
        for (int i = 0; i < comparisons; i++)
            Levels[i] = new byte[Capacity];
    }

    /// <summary>Gets the left position of each pair.</summary>
    public int[] Left { get; } = new int[Capacity];

    /// <summary>Gets the right position of each pair.</summary>
    public int[] Right { get; } = new int[Capacity];

    /// <summary>Gets or sets the number of pairs.</summary>
    public int Count { get; set; }

    /// <summary>Gets the levels by comparison and pair.</summary>
    public byte[][] Levels { get; }

    internal int[] Pending { get; } = new int[Capacity + Slack];

    internal int[] LeftIds { get; } = new int[Capacity + Slack];

    internal int[] RightIds { get; } = new int[Capacity + Slack];

    /// <summary>Gets or sets the place whose numbers are loaded for all open pairs, or -1, and how many these are.</summary>
    internal (int Place, int Count) Loaded { get; set; } = (-1, 0);

    internal byte[] Grades { get; } = new byte[Capacity];

    /// <summary>Gets room for what the gates of the comparisons read and write.</summary>
    internal GateColumn[] Gates { get; }

    /// <summary>Gets room for a sum a pair.</summary>
    internal double[] Sums { get; } = new double[Capacity];

    internal byte[] Useful { get; } = new byte[Capacity];

    /// <summary>Gets the most bits that each pair can still reach, counted from the most of all.</summary>
    internal float[] Most { get; } = new float[Capacity + Slack];

    /// <summary>Gets or sets the least that a pair needs of <see cref="Most"/> to stay.</summary>
    internal float Least { get; set; }

    /// <summary>Gets or sets what the levels that are being decided lose; null where all pairs stay.</summary>
    internal LevelBounds? Bounds { get; set; }

    /// <summary>Says which rows the positions of the next pairs refer to, and copies their value numbers.</summary>
    public void SetRows(ReadOnlySpan<int> rows)
    {
        if (_rows.Length < rows.Length)
            _rows = new int[Math.Max(rows.Length, 2 * _rows.Length)];
        rows.CopyTo(_rows);
        _columns.Copy(rows, _ids);
    }

    /// <summary>Says which rows the positions of the next pairs refer to, and the numbers of a further record, whose position is behind them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="numbers">The numbers of the further record, by place.</param>
    public void SetRows(ReadOnlySpan<int> rows, ReadOnlySpan<int> numbers)
    {
        if (_rows.Length <= rows.Length)
            _rows = new int[Math.Max(rows.Length + 1, 2 * _rows.Length)];
        rows.CopyTo(_rows);
        _rows[rows.Length] = ProbedColumn.ProbeRow;
        _columns.Copy(rows, _ids);
        for (int place = 0; place < numbers.Length; place++)
            _ids[place][rows.Length] = numbers[place];
    }

    /// <summary>Copies the levels of one pair.</summary>
    public void LevelsOf(int pair, Span<byte> levels)
    {
        for (int i = 0; i < levels.Length; i++)
            levels[i] = Levels[i][pair];
    }

    /// <summary>Keeps some pairs only, with their levels.</summary>
    /// <param name="kept">The numbers of the pairs to keep, ascending.</param>
    public void Keep(ReadOnlySpan<int> kept)
    {
        for (int i = 0; i < kept.Length; i++)
            (Left[i], Right[i]) = (Left[kept[i]], Right[kept[i]]);
        foreach (byte[] levels in Levels)
        {
            for (int i = 0; i < kept.Length; i++)
                levels[i] = levels[kept[i]];
        }

        Count = kept.Length;
    }

    public int LeftRow(int pair) => _rows[Left[pair]];

    public int RightRow(int pair) => _rows[Right[pair]];

    /// <summary>Gets the value numbers of a column by position.</summary>
    public int[] Ids(int place) => _ids[place];

    /// <summary>Loads the value numbers of some pairs into <see cref="LeftIds"/> and <see cref="RightIds"/>, unless <see cref="Loaded"/> says that they are there.</summary>
    /// <param name="place">The place of the column.</param>
    /// <param name="pairs">The numbers of the pairs: the open ones, or some of them.</param>
    public void Load(int place, ReadOnlySpan<int> pairs)
    {
        if (Loaded == (place, pairs.Length))
            return;
        Loaded = (-1, 0);
        (int[] ids, int[] left, int[] right) = (Ids(place), Left, Right);
        Span<int> leftIds = LeftIds.AsSpan(0, pairs.Length);
        Span<int> rightIds = RightIds.AsSpan(0, pairs.Length);
        for (int i = 0; i < pairs.Length; i++)
        {
            int pair = pairs[i];
            leftIds[i] = ids[left[pair]];
            rightIds[i] = ids[right[pair]];
        }
    }
}
