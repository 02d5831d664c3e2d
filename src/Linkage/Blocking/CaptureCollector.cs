using System.Collections.Immutable;
using Linkage.Similarity;

namespace Linkage.Blocking;

// Looks through matched pairs for the keys that they agree on, and for what cut blocks keep of them.
internal sealed class CaptureCollector
{
    private const int MaxPairs = 200_000;

    // A cut rule that keeps nearly all matches is taken for whole, so that fewer cells are to be looked through.
    private const double NearlyAll = 0.98;

    private readonly RecordTable _table;
    private readonly ImmutableArray<BlockingRule> _rules;
    private readonly BlockingKey[] _keys;
    private readonly ulong[] _masks;
    private readonly PairGenerator _generator;
    private readonly ValueColumn[] _columns;
    private readonly CodeTable[] _codes;
    private readonly bool[] _proposes;
    private readonly double[] _recaught;
    private readonly double[] _kept;

    // masks: by rule a bit for each of its keys.
    public CaptureCollector(RecordTable table, ImmutableArray<BlockingRule> rules, BlockingKey[] keys, ulong[] masks, PairOptions options, CancellationToken cancellationToken)
    {
        (_table, _rules, _keys, _masks) = (table, rules, keys, masks);
        _generator = PairGenerator.Create(table, rules, options, cancellationToken);
        CodeTables codes = new(table, options.Threads, cancellationToken);
        _columns = Array.ConvertAll(keys, key => table.Column(key.FieldName));
        _codes = Array.ConvertAll(keys, codes.Of);
        _proposes = new bool[rules.Length];
        _recaught = new double[rules.Length];
        _kept = new double[rules.Length];
    }

    // The matches that agree on the keys of a rule and that another rule found. Only these tell what the rule keeps: a pair that it alone can find is
    // seen if it was kept, and never if it was cut.
    public double RecaughtBy(int rule) => _recaught[rule];

    // The share of them that the rule proposes, too. Never 0, because a pair that was seen cannot have been impossible to see.
    public double KeptOf(int rule)
    {
        double kept = _recaught[rule] > 0 ? Math.Max(_kept[rule], 0.5) / _recaught[rule] : 1;
        return kept > NearlyAll ? 1 : kept;
    }

    // A part of the records, chosen by their ids, where there are many pairs.
    public CaptureCells Collect(MatchedPairs pairs)
    {
        CaptureCells cells = new();
        double share = Math.Min(1, (double)MaxPairs / Math.Max(1, pairs.Count));
        (int row, bool isTaken, int part) = (-1, false, 0);
        for (int i = 0; i < pairs.Count; i++)
        {
            int left = pairs.Left[i];
            if (left != row)
            {
                (row, isTaken) = (left, share >= 1 || HashOf(left) < share * ulong.MaxValue);
                part = isTaken ? (int)(HashOf(pairs.GroupOf(left)) >> 40) % CaptureCells.Parts : 0;
            }

            if (!isTaken)
                continue;
            double weight = pairs.ProbabilityOf(i);
            cells.Add(CellOf(left, pairs.Right[i], weight), part, weight);
        }

        return cells;
    }

    private ulong HashOf(int row)
    {
        RecordId id = _table.IdOf(row);
        return KeyHash.Combine(KeyHash.OfText(id.Source), KeyHash.OfText(id.ToString()));
    }

    private ulong CellOf(int left, int right, double weight)
    {
        ulong cell = 0;
        for (int key = 0; key < _keys.Length; key++)
        {
            if (_keys[key].Kind != BlockingKeyKind.Sorted && Agree(key, left, right))
                cell |= 1UL << key;
        }

        int proposals = 0;
        for (int rule = 0; rule < _rules.Length; rule++)
        {
            _proposes[rule] = _generator.Blocks(rule).FirstBlock(left, right) >= 0;
            proposals += _proposes[rule] ? 1 : 0;
            if (_rules[rule].Window > 0 && _proposes[rule])
                cell |= _masks[rule];
        }

        CountKept(cell, proposals, weight);
        return cell;
    }

    private void CountKept(ulong cell, int proposals, double weight)
    {
        for (int rule = 0; rule < _rules.Length; rule++)
        {
            bool isRecaught = (_masks[rule] & ~cell) == 0 && proposals > (_proposes[rule] ? 1 : 0);
            _recaught[rule] += isRecaught ? weight : 0;
            _kept[rule] += isRecaught && _proposes[rule] ? weight : 0;
        }
    }

    private bool Agree(int key, int left, int right)
    {
        foreach (int one in _columns[key].ValuesOf(left))
        {
            foreach (int other in _columns[key].ValuesOf(right))
            {
                if (_codes[key].Of(one).ContainsAny(_codes[key].Of(other)) || (_keys[key].Kind == BlockingKeyKind.Within && AreNear(_columns[key].Values, _keys[key].Number, one, other)))
                    return true;
            }
        }

        return false;
    }

    private static bool AreNear(ColumnValues values, int distance, int one, int other) =>
        values.CanonicalIdOf(one) != 0 && values.CanonicalIdOf(other) != 0
        && OptimalStringAlignment.Distance(values.Canonical(one), values.Canonical(other), distance) <= distance;
}
