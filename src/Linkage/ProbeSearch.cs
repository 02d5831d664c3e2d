using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Linkage.Blocking;

namespace Linkage;

// One search at a time in the index of a kind: gathers the rows that the rules propose, rarest keys first, weighs them, and keeps the best of each entity.
// Holds buffers, so that nothing is allocated for a row.
internal sealed class ProbeSearch
{
    // Few rows first: when the places are filled, most of the rest is given up early, before what is costly to compare.
    private const int FirstRows = 16;
    private const int Growth = 4;

    private readonly KindIndex _index;
    private readonly RuleIndex[] _rules;
    private readonly ProbeScorer _scorer;
    private readonly double _prior;
    private readonly int _maxCandidates;
    private readonly List<PostingRun> _runs = [];
    private readonly List<int> _rows = [];
    private readonly int[] _seen;   // rows + 1, by hash; at most half full
    private readonly int _shift;
    private readonly List<(double Bits, int Row, int Cluster)> _best = [];
    private readonly bool[] _proposes;   // by rule

    public ProbeSearch(KindIndex index, RuleIndex[] rules, ProbeScorer scorer, double prior, int maxCandidates)
    {
        (_index, _rules, _scorer, _prior, _maxCandidates) = (index, rules, scorer, prior, maxCandidates);
        int most = Math.Min(maxCandidates, Math.Max(1, index.Resolution.Table.Count));
        int bits = BitOperations.Log2((uint)most) + 2;
        (_seen, _shift) = (new int[1 << bits], 32 - bits);
        _proposes = new bool[rules.Length];
    }

    public FoundList Find(SourceRecord probe, int limit)
    {
        _runs.Clear();
        for (int rule = 0; rule < _rules.Length; rule++)
            _rules[rule].Meet(probe, rule, _runs);
        long passedOver = Gather();
        Weigh(probe, limit);
        FoundList found = new([.. _best.Select(best => new Found(_index, probe, best.Row, best.Bits) { ProposedBy = RulesOf(best.Row) })], _rows.Count, passedOver);
        Forget();
        return found;
    }

    public PairExplanation Explain(SourceRecord probe, int row, ImmutableArray<string> proposedBy)
    {
        KindResolution kind = _index.Resolution;
        _scorer.Set(probe);
        ScoredPair pair = _scorer.Score(row);
        PairDecision decision = kind.DecisionOf(pair);
        PairExplanation explanation = new(
            kind.Kind,
            probe.Id,
            default,
            kind.Table.IdOf(row),
            kind.Partition.IdOfRow(row),
            proposedBy,
            new MatchWeight(_prior),
            PairEvidence.Of(_scorer.Model, pair, probe, kind.Table.RecordOf(row)),
            pair.Weight,
            pair.Probability,
            decision,
            ExplanationTexts.Say(ExplanationLanguage.English, ReasonKey(decision), ""))
        {
            ReasonKey = ReasonKey(decision),
        };
        _scorer.Set(null);
        return explanation;
    }

    private static string ReasonKey(PairDecision decision) => decision switch
    {
        PairDecision.Link => "found.link",
        PairDecision.Review => "found.review",
        _ => "found.below",
    };

    // Each row once, those of the rarest keys first; about how many are left out. Once it is known that some are, the rest is only counted.
    private long Gather()
    {
        long passedOver = 0;
        _runs.Sort(static (left, right) => (left.Count, left.Rule, left.Start).CompareTo((right.Count, right.Rule, right.Start)));
        foreach (PostingRun run in _runs)
        {
            int next = 0;
            ReadOnlySpan<int> rows = run.Span;
            while (next < rows.Length && passedOver == 0)
                passedOver += IsTaken(rows[next++]) ? 0 : 1;
            passedOver += rows.Length - next;
        }

        return passedOver;
    }

    // Notes a row unless there are enough already; false for one that is left out.
    private bool IsTaken(int row)
    {
        int slot = (int)(((uint)row * 2654435769u) >> _shift);
        while (_seen[slot] != 0)
        {
            if (_seen[slot] == row + 1)
                return true;
            slot = (slot + 1) & (_seen.Length - 1);
        }

        if (_rows.Count == _maxCandidates)
            return false;
        _seen[slot] = row + 1;
        _rows.Add(row);
        return true;
    }

    private void Weigh(SourceRecord probe, int limit)
    {
        _best.Clear();
        _scorer.Set(probe);
        ReadOnlySpan<int> rows = CollectionsMarshal.AsSpan(_rows);
        for (int from = 0, count = FirstRows; from < rows.Length; count = Math.Min(Growth * count, ProbeScorer.Capacity))
        {
            int to = Math.Min(rows.Length, from + count);
            _scorer.Compare(rows[from..to], _best.Count < limit ? double.NegativeInfinity : _best[^1].Bits);
            for (int i = 0; i < _scorer.Count; i++)
                Offer(_scorer.WeightOf(i), _scorer.RowOf(i), limit);
            from = to;
        }

        _scorer.Set(null);
    }

    // Keeps the best row of each of the best entities, in their order. An entity that fell out comes back only with a better row, so nothing is lost.
    private void Offer(double bits, int row, int limit)
    {
        if (_best.Count == limit && !IsBetter(bits, row, _best[^1]))
            return;
        int cluster = _index.Resolution.Partition.ClusterOfRow(row);
        int own = PlaceOf(cluster);
        if (own >= 0 && !IsBetter(bits, row, _best[own]))
            return;
        if (own >= 0 || _best.Count == limit)
            _best.RemoveAt(own >= 0 ? own : _best.Count - 1);
        int place = _best.Count;
        while (place > 0 && IsBetter(bits, row, _best[place - 1]))
            place--;
        _best.Insert(place, (bits, row, cluster));
    }

    private int PlaceOf(int cluster)
    {
        int place = _best.Count - 1;
        while (place >= 0 && _best[place].Cluster != cluster)
            place--;
        return place;
    }

    private static bool IsBetter(double bits, int row, (double Bits, int Row, int Cluster) other) =>
        bits > other.Bits || (bits.Equals(other.Bits) && row < other.Row);

    private ImmutableArray<string> RulesOf(int row)
    {
        Array.Clear(_proposes);
        foreach (PostingRun run in _runs)
            _proposes[run.Rule] |= run.Span.Contains(row);
        ImmutableArray<BlockingRule> rules = _index.Resolution.Model!.Settings.BlockingRules;
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(_proposes.AsSpan().Count(true));
        for (int rule = 0; rule < _proposes.Length; rule++)
        {
            if (_proposes[rule])
                texts.Add(rules[rule].ToString());
        }

        return texts.MoveToImmutable();
    }

    private void Forget()
    {
        Array.Clear(_seen);
        _rows.Clear();
        _runs.Clear();
    }
}
