using System.Runtime.CompilerServices;

namespace Linkage.Comparisons;

/// <summary>The columns of value numbers that the comparisons of one table read for pairs of rows. Filled while comparisons are bound, fixed after that.</summary>
/// <remarks>Once fixed, the numbers of a row lie together, so that rows in any order cost one access to memory each: 4 bytes a row and column.
/// Safe to share between threads once all comparisons are bound.</remarks>
internal sealed class IdColumns
{
    // By the first column; a column belongs to one table.
    private static readonly ConditionalWeakTable<ComparedColumn, IdLayout> s_layouts = [];

    private readonly List<(ComparedColumn Column, bool IsRaw)> _kinds = [];
    private readonly Dictionary<(ComparedColumn Column, bool IsRaw), int> _places = [];
    private readonly Lazy<int[]> _numbers;

    public IdColumns() => _numbers = new Lazy<int[]>(LayOut);

    public int Count => _kinds.Count;

    /// <summary>Gets the place of a column's canonical numbers.</summary>
    public int Canonical(ComparedColumn column) => PlaceOf(KnownOf(column), false);

    /// <summary>Gets the place of a column's value numbers, for what is decided by more than the canonical text.</summary>
    public int Raw(ComparedColumn column) => PlaceOf(KnownOf(column), true);

    /// <summary>Gets the column at a place, and whether its value numbers are kept there rather than the canonical ones.</summary>
    public (ComparedColumn Column, bool IsRaw) At(int place) => _kinds[place];

    /// <summary>Copies the numbers of some rows, column by column: 0 where a row has no evidence, below 0 where it has several values.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="targets">Receives an array for each place, with room for one more and a full vector behind the last entry.</param>
    public void Copy(ReadOnlySpan<int> rows, int[][] targets)
    {
        const int Slack = 17;
        int width = targets.Length;
        if (width == 0)
            return;
        if (targets[0].Length < rows.Length + Slack)
        {
            int length = Math.Max(rows.Length + Slack, 2 * targets[0].Length);
            for (int place = 0; place < width; place++)
                targets[place] = GC.AllocateUninitializedArray<int>(length);
        }

        int[] numbers = _numbers.Value;
        for (int i = 0; i < rows.Length; i++)
        {
            if (i + Prefetch.Distance < rows.Length)
                Prefetch.Of(ref numbers[rows[i + Prefetch.Distance] * width]);
            ReadOnlySpan<int> row = numbers.AsSpan(rows[i] * width, width);
            for (int place = 0; place < row.Length; place++)
                targets[place][i] = row[place];
        }
    }

    // The numbers of a further record are not kept here, so that all who have one share the columns.
    private static ComparedColumn KnownOf(ComparedColumn column) => column is ProbedColumn probed ? probed.Known : column;

    private int PlaceOf(ComparedColumn column, bool isRaw)
    {
        if (_places.TryGetValue((column, isRaw), out int place))
            return place;
        if (_numbers.IsValueCreated)
            throw new InvalidOperationException("Columns are added before pairs are compared.");
        _kinds.Add((column, isRaw));
        _places.Add((column, isRaw), _kinds.Count - 1);
        return _kinds.Count - 1;
    }

    // Training and scoring bind the same comparisons, so that the numbers of the one serve the other.
    private int[] LayOut()
    {
        if (_kinds.Count == 0)
            return [];
        IdLayout? last = s_layouts.TryGetValue(_kinds[0].Column, out IdLayout? known) ? known : null;
        if (last is null || !last.Kinds.SequenceEqual(_kinds))
            s_layouts.AddOrUpdate(_kinds[0].Column, last = new IdLayout([.. _kinds], MakeNumbers()));
        return last.Numbers;
    }

    private int[] MakeNumbers()
    {
        const int PartRows = 4096;
        int width = _kinds.Count;
        int rowCount = _kinds[0].Column.Column.RowCount;
        (ComparedColumn Column, bool IsRaw, int Place)[] columns = [.. _places.Select(entry => (entry.Key.Column, entry.Key.IsRaw, entry.Value))];
        int[] numbers = GC.AllocateUninitializedArray<int>(checked(rowCount * width));
        Parallel.For(0, (rowCount + PartRows - 1) / PartRows, part =>
        {
            (int from, int to) = (part * PartRows, Math.Min(rowCount, (part + 1) * PartRows));
            foreach ((ComparedColumn column, bool isRaw, int place) in columns)
                column.CopyOnes(from, isRaw, numbers.AsSpan((from * width) + place, ((to - from - 1) * width) + 1), width);
        });
        return numbers;
    }
}
