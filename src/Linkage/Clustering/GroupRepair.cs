using Linkage.Blocking;

namespace Linkage.Clustering;

// Joins what is linked, then divides each group whose own pairs speak against it. Groups are independent, so threads share nothing.
internal sealed class GroupRepair
{
    private const int LargestGroup = 256;
    private const int SampledPairs = 64;

    private readonly ClusterInput _input;
    private readonly bool _byMean;
    private readonly Func<int, int, double> _support;
    private readonly HashSet<CandidatePair> _must;
    private readonly Dictionary<int, List<int>> _cannot;

    public GroupRepair(ClusterInput input, bool byMean)
    {
        (_input, _byMean) = (input, byMean);
        _support = input.Support ?? LinkSupport(input.Links);
        _must = [.. input.MustLinks.Select(Ordered)];
        _cannot = input.CannotLinks.Select(Ordered).GroupBy(pair => pair.Left).ToDictionary(group => group.Key, group => group.Select(pair => pair.Right).ToList());
    }

    public int[] Cluster(CancellationToken cancellationToken)
    {
        // Groups are made without regard to rows that must stay apart; building up anew sees to that.
        UnionFind groups = new(_input.RowCount);
        int[] order = _input.Links.StrongestFirst(_input.Threshold);
        bool large = Group(groups, order, int.MaxValue) > LargestGroup;
        if (large)
        {
            groups = new UnionFind(_input.RowCount);
            Group(groups, order, LargestGroup);
        }

        int[] labels = groups.Labels();
        int[][] members = MembersOf(labels);
        int[] result = [.. Enumerable.Range(0, _input.RowCount)];
        ParallelUnits.Run(members.Length, _input.Threads, () => 0, (_, group) => Divide(members[group], result), cancellationToken);
        return large ? Rejoin(order, result) : result;
    }

    // Groups of more than one row, in the order of their smallest row.
    internal static int[][] MembersOf(int[] labels)
    {
        int[] sizes = new int[labels.Length];
        foreach (int label in labels)
            sizes[label]++;
        List<int[]> groups = [];
        int[] index = new int[labels.Length];
        for (int row = 0; row < labels.Length; row++)
        {
            int label = labels[row];
            if (sizes[label] < 2)
                continue;
            if (label == row)
            {
                index[label] = groups.Count;
                groups.Add(new int[sizes[label]]);
                sizes[label] = 2;
                groups[^1][0] = row;
                continue;
            }

            groups[index[label]][sizes[label]++ - 1] = row;
        }

        return [.. groups];
    }

    // Joins rows along their links, strongest first, into groups of limited size; the size of the largest.
    private int Group(UnionFind groups, int[] order, int limit)
    {
        int largest = 1;
        foreach (CandidatePair pair in _input.MustLinks)
            largest = Math.Max(largest, JoinWithin(groups, pair.Left, pair.Right, int.MaxValue));
        foreach (int link in order)
            largest = Math.Max(largest, JoinWithin(groups, _input.Links.Left[link], _input.Links.Right[link], limit));
        return largest;
    }

    private static int JoinWithin(UnionFind groups, int left, int right, int limit)
    {
        (int a, int b) = (groups.Find(left), groups.Find(right));
        int size = groups.SizeOf(a) + groups.SizeOf(b);
        return a == b || size > limit ? 0 : groups.SizeOf(groups.Join(a, b));
    }

    private void Divide(int[] rows, int[] result)
    {
        bool judged = IsJudged(rows);
        if (rows.Length == 2 && !judged)
        {
            result[rows[1]] = rows[0];
            return;
        }

        SupportMatrix support = SupportMatrix.Create(rows, _support);
        int[] parts = support.HasConflict || judged ? BuildUp(rows, support) : new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            result[rows[i]] = rows[parts[i]];
    }

    private int[] BuildUp(int[] rows, SupportMatrix support)
    {
        Agglomeration agglomeration = new(support, _byMean);
        HashSet<int> held = [];
        foreach ((int a, int b) in PairsWithin(rows, IsCannot))
        {
            agglomeration.KeepApart(a, b);
            held.UnionWith([a, b]);
        }

        foreach ((int a, int b) in PairsWithin(rows, (left, right) => _must.Contains(new CandidatePair(left, right))))
        {
            agglomeration.Force(a, b);
            held.UnionWith([a, b]);
        }

        int[] parts = agglomeration.Run();
        return _byMean || held.Count > 0 ? parts : agglomeration.Improve(held);
    }

    // Parts of a group that was too large to be compared whole are joined along their links while a sample of their pairs agrees.
    private int[] Rejoin(int[] order, int[] parts)
    {
        ConstrainedUnionFind sets = new(_input.RowCount, PartPairs(parts), _input.CannotLinks);
        int[][] members = new int[parts.Length][];
        foreach (int[] group in MembersOf(parts))
            members[group[0]] = group;
        foreach (int link in order)
        {
            int left = sets.Find(_input.Links.Left[link]);
            int right = sets.Find(_input.Links.Right[link]);
            if (left == right)
                continue;
            int[] ofLeft = members[left] ?? [left];
            int[] ofRight = members[right] ?? [right];
            if (MeanSupport(ofLeft, ofRight) > 0 && sets.TryUnion(left, right))
                members[sets.Find(left)] = [.. ofLeft, .. ofRight];
        }

        return sets.Labels();
    }

    private static CandidatePair[] PartPairs(int[] parts) =>
        [.. Enumerable.Range(0, parts.Length).Where(row => parts[row] != row).Select(row => new CandidatePair(parts[row], row))];

    private double MeanSupport(int[] left, int[] right)
    {
        long pairs = (long)left.Length * right.Length;
        int taken = (int)Math.Min(pairs, SampledPairs);
        double sum = 0;
        for (int i = 0; i < taken; i++)
        {
            long pair = pairs * i / taken;
            (int a, int b) = (left[pair / right.Length], right[pair % right.Length]);
            sum += Math.Clamp(_support(Math.Min(a, b), Math.Max(a, b)), -SupportMatrix.Limit, SupportMatrix.Limit);
        }

        return sum / taken;
    }

    private bool IsJudged(int[] rows) =>
        (_cannot.Count > 0 || _must.Count > 0) && PairsWithin(rows, (left, right) => IsCannot(left, right) || _must.Contains(new CandidatePair(left, right))).Any();

    private IEnumerable<(int A, int B)> PairsWithin(int[] rows, Func<int, int, bool> test)
    {
        if (_cannot.Count == 0 && _must.Count == 0)
            yield break;
        for (int a = 0; a < rows.Length; a++)
        {
            for (int b = a + 1; b < rows.Length; b++)
            {
                if (test(rows[a], rows[b]))
                    yield return (a, b);
            }
        }
    }

    private bool IsCannot(int left, int right) => _cannot.TryGetValue(left, out List<int>? rows) && rows.Contains(right);

    private static CandidatePair Ordered(CandidatePair pair) => new(Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right));

    // Without a scorer, the stored pairs are all that is known.
    private static Func<int, int, double> LinkSupport(ClusterLinks links)
    {
        Dictionary<CandidatePair, double> weights = new(links.Count);
        for (int link = 0; link < links.Count; link++)
            weights[new CandidatePair(links.Left[link], links.Right[link])] = links.Weights[link];
        return (left, right) => weights.GetValueOrDefault(new CandidatePair(left, right));
    }
}
