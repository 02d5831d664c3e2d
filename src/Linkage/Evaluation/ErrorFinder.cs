namespace Linkage.Evaluation;

/// <summary>Finds the entities of a kind that were resolved wrongly, the gravest first.</summary>
internal sealed class ErrorFinder(Resolution resolution, KindResolution kind, string?[] labels)
{
    private readonly int[] _labels = LabelNumbers.Of(labels);

    public IEnumerable<EvaluationError> Find(EvaluationErrorType type, int most)
    {
        (int[] groups, int[] parts) = type == EvaluationErrorType.FalsePositive ? (Entities(), _labels) : (_labels, Entities());
        Dictionary<int, (int Left, int Right)> witnesses = Strongest(groups, parts);
        Dictionary<int, List<int>> members = [];
        for (int row = 0; row < groups.Length; row++)
        {
            if (_labels[row] == LabelNumbers.None)
                continue;
            if (!members.TryGetValue(groups[row], out List<int>? rows))
                members.Add(groups[row], rows = []);
            rows.Add(row);
        }

        return members.Values
            .Select(rows => (Rows: rows, Pairs: WrongPairs(rows, parts)))
            .Where(group => group.Pairs > 0)
            .OrderByDescending(group => group.Pairs).ThenBy(group => group.Rows[0])
            .Take(most)
            .Select(group => Error(type, witnesses.TryGetValue(groups[group.Rows[0]], out (int, int) pair) ? pair : First(group.Rows, parts), group.Pairs));
    }

    private int[] Entities() => [.. Enumerable.Range(0, _labels.Length).Select(kind.Partition.ClusterOfRow)];

    // The strongest kept pair of each group that is in different parts; the first of equals.
    private Dictionary<int, (int Left, int Right)> Strongest(int[] groups, int[] parts)
    {
        Dictionary<int, (int Left, int Right)> strongest = [];
        Dictionary<int, double> weights = [];
        foreach (ScoredPair pair in kind.Pairs)
        {
            bool isWrong = _labels[pair.Left] != LabelNumbers.None && _labels[pair.Right] != LabelNumbers.None && groups[pair.Left] == groups[pair.Right] && parts[pair.Left] != parts[pair.Right];
            int group = groups[pair.Left];
            if (!isWrong || (weights.TryGetValue(group, out double best) && best >= pair.Weight.Bits))
                continue;
            (weights[group], strongest[group]) = (pair.Weight.Bits, (pair.Left, pair.Right));
        }

        return strongest;
    }

    private static long WrongPairs(List<int> rows, int[] parts) =>
        Pairs(rows.Count) - rows.CountBy(row => parts[row]).Sum(part => Pairs(part.Value));

    private static long Pairs(long rows) => rows * (rows - 1) / 2;

    private static (int Left, int Right) First(List<int> rows, int[] parts) => (rows[0], rows.Find(row => parts[row] != parts[rows[0]]));

    private EvaluationError Error(EvaluationErrorType type, (int Left, int Right) pair, long pairs)
    {
        (RecordId left, RecordId right) = (kind.Table.IdOf(pair.Left), kind.Table.IdOf(pair.Right));
        return new EvaluationError(kind.Kind, type, left, right, pairs, kind.Model is null ? null : resolution.Why(left, right));
    }
}
