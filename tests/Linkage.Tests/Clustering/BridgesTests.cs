using FsCheck;
using FsCheck.Xunit;
using Linkage.Clustering;

namespace Linkage.Tests.Clustering;

public sealed class BridgesTests
{
    [Property(MaxTest = 500)]
    public void Find_AnyGraph_IsWhatTakingEachLinkAwayTells(DoNotSize<int> number)
    {
        Random random = new(number.Item);
        int nodes = random.Next(1, 12);
        (int Left, int Right)[] links = [.. Enumerable.Range(0, random.Next(16)).Select(_ => (random.Next(nodes), random.Next(nodes)))];

        List<Bridge> found = Bridges.Find(nodes, links);

        Assert.Equal(Enumerable.Range(0, links.Length).Where(link => Reached(nodes, links, link, links[link].Left).Contains(links[link].Right) is false), found.Select(bridge => bridge.Link));
        foreach (Bridge bridge in found)
        {
            Assert.Contains(bridge.Child, new[] { links[bridge.Link].Left, links[bridge.Link].Right });
            Assert.Equal(Reached(nodes, links, bridge.Link, bridge.Child).Count, bridge.Behind);
            Assert.Equal(Reached(nodes, links, -1, bridge.Child).Count, bridge.Whole);
        }
    }

    [Fact]
    public void Find_LongChain_NeedsNoRecursion() =>
        Assert.Equal(199_999, Bridges.Find(200_000, [.. Enumerable.Range(0, 199_999).Select(node => (node, node + 1))]).Count);

    private static HashSet<int> Reached(int nodes, (int Left, int Right)[] links, int without, int from)
    {
        HashSet<int> reached = [from];
        for (int round = 0; round < nodes; round++)
        {
            for (int link = 0; link < links.Length; link++)
            {
                if (link == without)
                    continue;
                if (reached.Contains(links[link].Left) || reached.Contains(links[link].Right))
                    reached.UnionWith([links[link].Left, links[link].Right]);
            }
        }

        return reached;
    }
}
