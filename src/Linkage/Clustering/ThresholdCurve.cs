namespace Linkage.Clustering;

// How many pairs the clusters hold, and how many of these are expected to match, as the threshold falls.
//
// Links are taken strongest first. A link that joins clusters A and B puts |A||B| pairs into one cluster. Such a pair matches if the link is right and
// if the parts of A and B that the link leads to are: the link's probability, lowered by what the pair itself says against it, times the expected share of A
// and of B that belongs to the linked record. A pair that speaks for itself matches at least with its own probability. Where the clustering method divides conflicts, clusters whose pairs speak against each other are not joined.
internal sealed class ThresholdCurve
{
    private const int SampledPairs = 32;

    private readonly ClusterInput _input;
    private readonly Func<double, double> _probability;
    private readonly ConstrainedUnionFind _sets;
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly Dictionary<int, double> _matches = [];
    private readonly List<Point> _points = [];

    private ThresholdCurve(ClusterInput input, Func<double, double> probability)
    {
        (_input, _probability) = (input, probability);
        _sets = new ConstrainedUnionFind(input.RowCount, [], input.CannotLinks);
    }

    // One point a distinct weight, from the highest down: pairs and expected matches in clusters made of links of at least that weight.
    public static IReadOnlyList<Point> Create(ClusterInput input, Func<double, double> probability, CancellationToken cancellationToken)
    {
        ThresholdCurve curve = new(input, probability);
        double pairs = 0;
        double matches = 0;
        int[] order = input.Links.StrongestFirst(input.Threshold);
        for (int i = 0; i < order.Length; i++)
        {
            if (i % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            double weight = input.Links.Weights[order[i]];
            (double newPairs, double newMatches) = curve.Add(input.Links.Left[order[i]], input.Links.Right[order[i]], weight);
            pairs += newPairs;
            matches += newMatches;
            if (i + 1 == order.Length || input.Links.Weights[order[i + 1]] < weight)
                curve._points.Add(new Point(weight, pairs, matches));
        }

        return curve._points;
    }

    private (double Pairs, double Matches) Add(int left, int right, double weight)
    {
        (int a, int b) = (_sets.Find(left), _sets.Find(right));
        if (a == b)
            return default;
        List<int> ofA = MembersOf(a);
        List<int> ofB = MembersOf(b);
        double whole = Whole(a, ofA.Count) * Whole(b, ofB.Count);
        (double meanSupport, double meanProbability) = Across(ofA, ofB, weight, whole);
        bool divided = _input.DividesConflicts && ofA.Count + ofB.Count > 2 && meanSupport < 0;
        if (divided || !_sets.TryUnion(a, b))
            return default;
        double pairs = (double)ofA.Count * ofB.Count;
        double matches = pairs * meanProbability;
        Join(a, b, ofA, ofB, matches);
        return (pairs, matches);
    }

    // The expected share of a cluster that belongs to any one of its records.
    private double Whole(int root, int count) => (1 + (2 * _matches.GetValueOrDefault(root) / count)) / count;

    private (double Support, double Probability) Across(List<int> left, List<int> right, double weight, double whole)
    {
        if (left.Count == 1 && right.Count == 1)
            return (weight, _probability(weight));
        long pairs = (long)left.Count * right.Count;
        int taken = (int)Math.Min(pairs, SampledPairs);
        double support = 0;
        double probability = 0;
        for (int i = 0; i < taken; i++)
        {
            long pair = pairs * i / taken;
            double own = SupportOf(left[(int)(pair / right.Count)], right[(int)(pair % right.Count)]);
            support += own;
            double byLink = _probability(weight + Math.Min(0, own)) * whole;
            probability += own > 0 ? Math.Max(byLink, _probability(own)) : byLink;
        }

        return (support / taken, probability / taken);
    }

    private double SupportOf(int a, int b) => _input.Support is null
        ? 0
        : Math.Clamp(_input.Support(Math.Min(a, b), Math.Max(a, b)), -SupportMatrix.Limit, SupportMatrix.Limit);

    private List<int> MembersOf(int root) => _members.TryGetValue(root, out List<int>? rows) ? rows : [root];

    private void Join(int a, int b, List<int> ofA, List<int> ofB, double matches)
    {
        double sum = _matches.GetValueOrDefault(a) + _matches.GetValueOrDefault(b) + matches;
        (List<int> larger, List<int> smaller) = ofA.Count >= ofB.Count ? (ofA, ofB) : (ofB, ofA);
        larger.AddRange(smaller);
        int root = _sets.Find(a);
        int gone = root == a ? b : a;
        _members.Remove(gone);
        _matches.Remove(gone);
        _members[root] = larger;
        _matches[root] = sum;
    }

    public readonly record struct Point(double Weight, double Pairs, double Matches);
}
