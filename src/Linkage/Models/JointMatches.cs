namespace Linkage;

/// <summary>How often two comparisons have each two levels together among expected matches.</summary>
internal sealed class JointMatches
{
    private readonly ParameterTable _parameters;
    private readonly Dictionary<(int Left, int Right), double[,]> _joint = [];

    /// <param name="parameters">For the numbers of levels.</param>
    /// <param name="pairs">The pairs of comparisons to look at.</param>
    public JointMatches(ParameterTable parameters, IEnumerable<(int Left, int Right)> pairs)
    {
        _parameters = parameters;
        foreach ((int left, int right) in pairs)
            _joint.Add((left, right), new double[parameters.LevelCount(left), parameters.LevelCount(right)]);
    }

    /// <summary>Adds the pairs of a rule, each with its chance to match.</summary>
    public void Add(PatternCounts counts, bool[] used, double[] probabilities)
    {
        foreach (((int left, int right), double[,] joint) in _joint.Where(pair => used[pair.Key.Left] && used[pair.Key.Right]))
        {
            for (int pattern = 0; pattern < counts.Count; pattern++)
            {
                ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
                if (!_parameters.IsNull(left, levels[left]) && !_parameters.IsNull(right, levels[right]))
                    joint[levels[left], levels[right]] += counts.CountOf(pattern) * probabilities[pattern];
            }
        }
    }

    /// <summary>Gets the expected matches by the levels of two comparisons, or null where they were not looked at.</summary>
    public double[,]? Of(int left, int right) => _joint.GetValueOrDefault((left, right));

    /// <summary>Gets how many pairs would have two levels if these did not depend on each other.</summary>
    public static double Expected(double[,] joint, int row, int column)
    {
        (double all, double ofRow, double ofColumn) = (0, 0, 0);
        for (int a = 0; a < joint.GetLength(0); a++)
        {
            for (int b = 0; b < joint.GetLength(1); b++)
            {
                all += joint[a, b];
                ofRow += a == row ? joint[a, b] : 0;
                ofColumn += b == column ? joint[a, b] : 0;
            }
        }

        return all > 0 ? ofRow * ofColumn / all : 0;
    }
}
