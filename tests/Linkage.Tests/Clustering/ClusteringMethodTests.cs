using FsCheck.Xunit;
using Linkage.Clustering;

namespace Linkage.Tests.Clustering;

public sealed class ClusteringMethodTests
{
    [Property(MaxTest = 200)]
    public bool ConnectedComponents_RandomLinks_EqualsReference(int seed)
    {
        ClusterInput input = RandomLinks.Create(seed, judgments: 0);
        return Cluster(ClusteringMethod.ConnectedComponents, input).SequenceEqual(ReferenceClusters.ConnectedComponents(input));
    }

    [Property(MaxTest = 200)]
    public bool SourceConsistent_RandomLinks_EqualsReference(int seed)
    {
        ClusterInput input = RandomLinks.Create(seed, judgments: 0);
        return Cluster(ClusteringMethod.SourceConsistent, input).SequenceEqual(ReferenceClusters.SourceConsistent(input));
    }

    [Property(MaxTest = 200)]
    public bool BridgeRepair_RandomLinks_EqualsReference(int seed)
    {
        ClusterInput input = RandomLinks.Create(seed, judgments: 0);
        return Cluster(ClusteringMethod.BridgeRepair, input).SequenceEqual(ReferenceClusters.BridgeRepair(input));
    }

    [Property(MaxTest = 200)]
    public bool Cluster_AnyMethod_HonoursJudgments(int seed)
    {
        ClusterInput input = RandomLinks.Create(seed);
        return ClusteringMethod.All.All(method =>
        {
            int[] labels = Cluster(method, input);
            bool apart = input.CannotLinks.All(pair => labels[pair.Left] != labels[pair.Right]);
            bool together = input.CannotLinks.Count > 0 || input.MustLinks.All(pair => labels[pair.Left] == labels[pair.Right]);
            return apart && together && labels.Select((label, row) => label <= row && labels[label] == label).All(good => good);
        });
    }

    [Property(MaxTest = 100)]
    public bool Cluster_AnyMethod_LinksInAnyOrderAndThreads_GiveTheSame(int seed)
    {
        ClusterInput input = RandomLinks.Create(seed);
        return ClusteringMethod.All.All(method => Cluster(method, input).SequenceEqual(Cluster(method, input with { Threads = 8 })));
    }

    [Property(MaxTest = 100)]
    public bool BestLink_RandomLinks_GivesOnePartnerASource(int seed)
    {
        Random random = new(seed);
        ClusterInput input = Links(14, (a, b) => 1 + (((a * 31) + (b * 17) + random.Next(7)) % 9), (a, b) => a % 2 != b % 2 && random.Next(3) == 0) with { SourceOf = row => row % 2 };
        int[] labels = Cluster(ClusteringMethod.BestLink, input);
        return Enumerable.Range(0, input.RowCount).GroupBy(row => labels[row]).All(cluster => cluster.Count() <= 2)
            && Enumerable.Range(0, input.Links.Count).All(link => HasPartner(labels, input.Links.Left[link]) || HasPartner(labels, input.Links.Right[link]));
    }

    [Property(MaxTest = 100)]
    public bool Correlation_RandomLinks_IsNoWorseThanAllApartOrTogether(int seed)
    {
        ClusterInput input = RandomLinks.Create(seed, judgments: 0);
        int[] groups = Cluster(ClusteringMethod.ConnectedComponents, input);
        double found = Total(input, Cluster(ClusteringMethod.Correlation, input));
        return found >= -1e-9 && found >= Total(input, groups) - 1e-9;
    }

    [Fact]
    public void BridgeRepair_TwoGroupsOnOneWeakLink_AreDivided()
    {
        // 0-1-2 and 3-4-5 agree among themselves; 2-3 look alike, all other pairs across speak against each other.
        double Support(int a, int b) => (a < 3) == (b < 3) ? 8 : (a, b) == (2, 3) ? 4 : -3;
        ClusterInput input = Links(6, Support);

        Assert.Equal([0, 0, 0, 0, 0, 0], Cluster(ClusteringMethod.ConnectedComponents, input));
        Assert.Equal([0, 0, 0, 3, 3, 3], Cluster(ClusteringMethod.BridgeRepair, input));
        Assert.Equal([0, 0, 0, 3, 3, 3], Cluster(ClusteringMethod.Correlation, input));
    }

    [Fact]
    public void BridgeRepair_ChainOfRecordsThatLackValues_StaysWhole()
    {
        double Support(int a, int b) => b == a + 1 ? 6 : 0;
        Assert.Equal([0, 0, 0, 0], Cluster(ClusteringMethod.BridgeRepair, Links(4, Support)));
    }

    [Fact]
    public void BridgeRepair_GroupLargerThanTheLimit_StaysWholeIfItAgrees()
    {
        ClusterInput input = Links(600, (a, b) => 5, (a, b) => b - a <= 2);
        Assert.All(Cluster(ClusteringMethod.BridgeRepair, input), label => Assert.Equal(0, label));
    }

    [Fact]
    public void BridgeRepair_TwoLargeGroupsOnOneLink_AreDivided()
    {
        ClusterInput input = Links(600, (a, b) => (a < 300) == (b < 300) || (a, b) == (299, 300) ? 5 : -5, (a, b) => b - a <= 2);
        int[] labels = Cluster(ClusteringMethod.BridgeRepair, input);
        Assert.Equal([0, 300], labels.Distinct());
    }

    [Property(MaxTest = 10)]
    public bool Cluster_GroupLargerThanTheLimit_HonoursJudgmentsThatDoNotContradict(int seed)
    {
        // Rows of one parity belong together; judgments say so across 700 linked rows, or divide them.
        Random random = new(seed);
        CandidatePair Pair(bool sameParity)
        {
            int left = random.Next(698);
            return new CandidatePair(left, left + (sameParity ? 2 : 1));
        }

        ClusterInput input = Links(700, (a, b) => ((a * 31) + (b * 17)) % 11 - 4, (a, b) => b - a <= 3) with
        {
            MustLinks = [.. Enumerable.Range(0, 20).Select(_ => Pair(sameParity: true))],
            CannotLinks = [.. Enumerable.Range(0, 20).Select(_ => Pair(sameParity: false))],
            SourceOf = row => row % 5,
        };
        return ClusteringMethod.All.All(method =>
        {
            int[] labels = Cluster(method, input);
            return input.MustLinks.All(pair => labels[pair.Left] == labels[pair.Right]) && input.CannotLinks.All(pair => labels[pair.Left] != labels[pair.Right]);
        });
    }

    [Fact]
    public void Center_StarOfLinks_JoinsTheCentreOnly()
    {
        // The strongest link makes 0 a centre and 1 its member; 1-2 then has no centre, so 2 becomes one.
        ClusterInput input = Links(3, (a, b) => (a, b) == (0, 1) ? 9 : (a, b) == (1, 2) ? 7 : 0);
        Assert.Equal([0, 0, 2], Cluster(ClusteringMethod.Center, input));
    }

    [Fact]
    public void TryParse_Names_RoundTrip()
    {
        foreach (ClusteringMethod method in ClusteringMethod.All)
        {
            Assert.True(ClusteringMethod.TryParse(method.Name, out ClusteringMethod? found));
            Assert.Same(method, found);
        }

        Assert.False(ClusteringMethod.TryParse("star", out _));
    }

    [Fact]
    public void MembersOf_Labels_GroupsRows()
    {
        int[][] groups = GroupRepair.MembersOf([0, 1, 0, 3, 1, 0]);
        Assert.Equal([[0, 2, 5], [1, 4]], groups);
    }

    internal static ClusterInput Links(int rows, Func<int, int, double> support, Func<int, int, bool>? isLink = null)
    {
        List<CandidatePair> links = [];
        for (int left = 0; left < rows; left++)
        {
            for (int right = left + 1; right < rows; right++)
            {
                if (isLink?.Invoke(left, right) ?? support(left, right) > 0)
                    links.Add(new CandidatePair(left, right));
            }
        }

        return new ClusterInput
        {
            RowCount = rows,
            Links = new ClusterLinks([.. links.Select(pair => pair.Left)], [.. links.Select(pair => pair.Right)], [.. links.Select(pair => support(pair.Left, pair.Right))]),
            Threshold = 1,
            Support = support,
        };
    }

    private static int[] Cluster(ClusteringMethod method, ClusterInput input) => method.Cluster(input, default);

    private static bool HasPartner(int[] labels, int row) => labels.Count(label => label == labels[row]) > 1;

    private static double Total(ClusterInput input, int[] labels)
    {
        double sum = 0;
        for (int left = 0; left < labels.Length; left++)
        {
            for (int right = left + 1; right < labels.Length; right++)
                sum += labels[left] == labels[right] ? Math.Clamp(input.Support!(left, right), -10, 10) : 0;
        }

        return sum;
    }
}
