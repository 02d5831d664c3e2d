namespace Linkage.Clustering;

// What all pairs of a small group of rows say, in bits, each limited so that no single pair decides alone.
internal sealed class SupportMatrix
{
    public const double Limit = 10;

    private readonly double[] _values;

    private SupportMatrix(int count) => (Count, _values) = (count, new double[count * count]);

    public int Count { get; }

    public bool HasConflict { get; private set; }

    public double this[int a, int b]
    {
        get => _values[(a * Count) + b];
        set => _values[(a * Count) + b] = _values[(b * Count) + a] = value;
    }

    public static SupportMatrix Create(ReadOnlySpan<int> rows, Func<int, int, double> support)
    {
        SupportMatrix matrix = new(rows.Length);
        for (int a = 0; a < rows.Length; a++)
        {
            for (int b = a + 1; b < rows.Length; b++)
            {
                double value = Math.Clamp(support(rows[a], rows[b]), -Limit, Limit);
                matrix[a, b] = value;
                matrix.HasConflict |= value < 0;
            }
        }

        return matrix;
    }
}
