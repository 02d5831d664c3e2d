namespace Linkage.Clustering;

/// <summary>Finds the links whose removal splits what they hold together (Tarjan, "A note on finding the bridges of a graph", 1974), here with low-links.</summary>
/// <remarks>Time and space O(nodes + links), without recursion. Two links between the same nodes are no bridges; a link of a node with itself is none.</remarks>
internal static class Bridges
{
    /// <summary>Returns the bridges by their places in the list, ascending.</summary>
    /// <param name="nodes">The number of nodes; links name them from 0.</param>
    /// <param name="links">The links.</param>
    public static List<Bridge> Find(int nodes, IReadOnlyList<(int Left, int Right)> links)
    {
        (int[] offsets, int[] ends) = Incident(nodes, links);
        List<Bridge> found = [];
        int[] order = new int[nodes];       // 0: not seen
        int[] low = new int[nodes];
        int[] size = new int[nodes];
        int[] entered = new int[nodes];     // the link by which a node was entered, or -1
        int[] next = [.. offsets.AsSpan(0, nodes)];
        Stack<int> path = [];
        int time = 0;
        for (int root = 0; root < nodes; root++)
        {
            if (order[root] != 0)
                continue;
            int first = found.Count;
            Enter(root, -1);
            while (path.TryPeek(out int node))
            {
                if (next[node] == offsets[node + 1])
                {
                    path.Pop();
                    Leave(node);
                    continue;
                }

                int link = ends[next[node]++];
                int other = links[link].Left == node ? links[link].Right : links[link].Left;
                if (link == entered[node])
                    continue;
                if (order[other] == 0)
                    Enter(other, link);
                else
                    low[node] = Math.Min(low[node], order[other]);
            }

            for (int i = first; i < found.Count; i++)
                found[i] = found[i] with { Whole = size[root] };
        }

        found.Sort(static (a, b) => a.Link.CompareTo(b.Link));
        return found;

        void Enter(int node, int link)
        {
            (order[node], low[node], size[node], entered[node]) = (++time, time, 1, link);
            path.Push(node);
        }

        void Leave(int node)
        {
            if (entered[node] < 0)
                return;
            (int left, int right) = links[entered[node]];
            int parent = left == node ? right : left;
            low[parent] = Math.Min(low[parent], low[node]);
            size[parent] += size[node];
            if (low[node] > order[parent])
                found.Add(new Bridge(entered[node], node, size[node], 0));
        }
    }

    private static (int[] Offsets, int[] Links) Incident(int nodes, IReadOnlyList<(int Left, int Right)> links)
    {
        int[] offsets = new int[nodes + 1];
        foreach ((int left, int right) in links)
        {
            offsets[left + 1]++;
            offsets[right + 1]++;
        }

        for (int node = 0; node < nodes; node++)
            offsets[node + 1] += offsets[node];
        int[] next = [.. offsets.AsSpan(0, nodes)];
        int[] incident = new int[2 * links.Count];
        for (int link = 0; link < links.Count; link++)
        {
            incident[next[links[link].Left]++] = link;
            incident[next[links[link].Right]++] = link;
        }

        return (offsets, incident);
    }
}
