namespace Linkage.Graph;

/// <summary>Memory of one search, used again by the next: all of it as long as the graph has nodes, cleaned where it was touched.</summary>
internal sealed class SearchScratch(int nodeCount)
{
    public const byte Unseen = 255;

    private readonly List<int> _marked = [];

    public byte[] Marks { get; } = new byte[nodeCount];

    public DepthMap Forward { get; } = new(nodeCount);

    public DepthMap Backward { get; } = new(nodeCount);

    public void Mark(int node, byte mark)
    {
        if (Marks[node] == 0)
            _marked.Add(node);
        Marks[node] |= mark;
    }

    public void Reset()
    {
        foreach (int node in _marked)
            Marks[node] = 0;
        _marked.Clear();
        Forward.Reset();
        Backward.Reset();
    }

    /// <summary>Depths of a breadth-first search, and the nodes in the order they were reached, level after level.</summary>
    internal sealed class DepthMap
    {
        private readonly byte[] _depths;
        private readonly List<int> _order = [];
        private readonly List<int> _levels = [];   // where each level starts in _order

        public DepthMap(int nodeCount)
        {
            _depths = new byte[nodeCount];
            Array.Fill(_depths, Unseen);
        }

        public int LevelCount => _levels.Count;

        public byte this[int node] => _depths[node];

        public int NodeAt(int index) => _order[index];

        public (int From, int To) Level(int level) => (_levels[level], level + 1 < _levels.Count ? _levels[level + 1] : _order.Count);

        public void StartLevel() => _levels.Add(_order.Count);

        public bool TryReach(int node)
        {
            if (_depths[node] != Unseen)
                return false;
            _depths[node] = (byte)(_levels.Count - 1);
            _order.Add(node);
            return true;
        }

        public void Reset()
        {
            foreach (int node in _order)
                _depths[node] = Unseen;
            _order.Clear();
            _levels.Clear();
        }
    }
}
