using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>Gathers edges in any order and makes columns of them, sorted by start, type, end, role and key.</summary>
internal sealed class EdgeColumnsBuilder
{
    private readonly List<EdgeDraft> _drafts = [];
    private readonly List<TickRange> _times = [];
    private readonly List<RecordPair> _supports = [];
    private readonly NameIndex _types = new();
    private readonly NameIndex _roles = new();
    private readonly NameIndex _bases = new();

    /// <summary>Gets whether, after <see cref="Build"/>, two edges are equal in ends, type, role and key.</summary>
    public bool HasDuplicates { get; private set; }

    public int TypeOf(string type) => _types.Of(type);

    public int RoleOf(string? role) => role is null ? -1 : _roles.Of(role);

    public int BasisOf(string basis) => _bases.Of(basis);

    public void Add(EdgeDraft draft, ReadOnlySpan<TickRange> times, ReadOnlySpan<RecordPair> supports)
    {
        draft.TimeStart = _times.Count;
        draft.TimeCount = times.Length;
        draft.SupportStart = _supports.Count;
        draft.SupportCount = supports.Length;
        _times.AddRange(times);
        _supports.AddRange(supports);
        _drafts.Add(draft);
    }

    public EdgeColumns Build()
    {
        (string[] typeNames, int[] typeRanks) = _types.Sort();
        (string[] roleNames, int[] roleRanks) = _roles.Sort();
        (string[] basisNames, int[] basisRanks) = _bases.Sort();
        if (typeNames.Length > ushort.MaxValue)
            throw new LinkageException($"The graph has {typeNames.Length} types of edges; at most {ushort.MaxValue} are possible. Put what differs into roles or keys.");
        EdgeDraft[] drafts = [.. _drafts];
        foreach (ref EdgeDraft draft in drafts.AsSpan())
        {
            draft.Type = typeRanks[draft.Type];
            draft.Role = draft.Role < 0 ? -1 : roleRanks[draft.Role];
            draft.Basis = basisRanks[draft.Basis];
        }
        drafts = Sort(drafts);
        HasDuplicates = Enumerable.Range(1, Math.Max(0, drafts.Length - 1)).Any(edge => Order(drafts[edge - 1], drafts[edge]) == 0);
        return Fill(drafts, typeNames, roleNames, basisNames);
    }

    // By counting on the start, which leaves little to sort.
    private static EdgeDraft[] Sort(EdgeDraft[] drafts)
    {
        int[] ends = new int[drafts.Length == 0 ? 1 : drafts.Max(draft => draft.From) + 2];
        foreach (EdgeDraft draft in drafts)
            ends[draft.From + 1]++;
        for (int node = 1; node < ends.Length; node++)
            ends[node] += ends[node - 1];
        EdgeDraft[] sorted = new EdgeDraft[drafts.Length];
        foreach (EdgeDraft draft in drafts)
            sorted[ends[draft.From]++] = draft;
        for (int first = 0, node = 0; node < ends.Length - 1; first = ends[node++])
            sorted.AsSpan(first..ends[node]).Sort(Order);
        return sorted;
    }

    private static int Order(EdgeDraft left, EdgeDraft right)
    {
        int order = left.From.CompareTo(right.From);
        if (order == 0)
            order = left.Type.CompareTo(right.Type);
        if (order == 0)
            order = left.To.CompareTo(right.To);
        if (order == 0)
            order = left.Role.CompareTo(right.Role);
        return order == 0 ? string.CompareOrdinal(left.Key, right.Key) : order;
    }

    private EdgeColumns Fill(EdgeDraft[] drafts, string[] typeNames, string[] roleNames, string[] basisNames)
    {
        int[] timeOffsets = new int[drafts.Length + 1];
        int[] supportOffsets = new int[drafts.Length + 1];
        TickRange[] times = new TickRange[_times.Count];
        RecordPair[] supports = new RecordPair[_supports.Count];
        for (int edge = 0; edge < drafts.Length; edge++)
        {
            EdgeDraft draft = drafts[edge];
            timeOffsets[edge + 1] = timeOffsets[edge] + draft.TimeCount;
            supportOffsets[edge + 1] = supportOffsets[edge] + draft.SupportCount;
            for (int i = 0; i < draft.TimeCount; i++)
                times[timeOffsets[edge] + i] = _times[draft.TimeStart + i];
            for (int i = 0; i < draft.SupportCount; i++)
                supports[supportOffsets[edge] + i] = _supports[draft.SupportStart + i];
        }
        return new EdgeColumns
        {
            From = Array.ConvertAll(drafts, draft => draft.From),
            To = Array.ConvertAll(drafts, draft => draft.To),
            Types = Array.ConvertAll(drafts, draft => (ushort)draft.Type),
            TypeNames = typeNames,
            Roles = Array.ConvertAll(drafts, draft => draft.Role),
            RoleNames = roleNames,
            Keys = Array.Exists(drafts, draft => draft.Key is not null) ? Array.ConvertAll(drafts, draft => draft.Key) : null,
            Basis = Array.ConvertAll(drafts, draft => draft.Basis),
            BasisNames = basisNames,
            Probabilities = Array.ConvertAll(drafts, draft => draft.Probability),
            Counts = Array.ConvertAll(drafts, draft => draft.Count),
            FromDecisions = Array.ConvertAll(drafts, draft => draft.FromDecision),
            ToDecisions = Array.ConvertAll(drafts, draft => draft.ToDecision),
            TimeOffsets = timeOffsets,
            Times = times,
            SupportOffsets = supportOffsets,
            Supports = supports,
            Costs = CostsOf(drafts),
        };
    }

    private static ImmutableSortedDictionary<string, double[]> CostsOf(EdgeDraft[] drafts)
    {
        ImmutableSortedDictionary<string, double[]>.Builder costs = ImmutableSortedDictionary.CreateBuilder<string, double[]>(StringComparer.Ordinal);
        for (int edge = 0; edge < drafts.Length; edge++)
        {
            foreach ((string name, double cost) in drafts[edge].Costs?.Costs ?? GraphEdge.NoCosts)
            {
                if (!costs.TryGetValue(name, out double[]? column))
                {
                    costs[name] = column = new double[drafts.Length];
                    Array.Fill(column, double.NaN);
                }
                column[edge] = cost;
            }
        }
        return costs.ToImmutable();
    }

    /// <summary>Distinct names, numbered as they come and ranked in the end.</summary>
    private sealed class NameIndex
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public int Of(string name)
        {
            if (!_numbers.TryGetValue(name, out int number))
                _numbers.Add(name, number = _numbers.Count);
            return number;
        }

        public (string[] Names, int[] Ranks) Sort()
        {
            string[] names = [.. _numbers.Keys];
            Array.Sort(names, StringComparer.Ordinal);
            int[] ranks = new int[names.Length];
            for (int rank = 0; rank < names.Length; rank++)
                ranks[_numbers[names[rank]]] = rank;
            return (names, ranks);
        }
    }
}
