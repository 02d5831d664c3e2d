using System.Runtime.InteropServices;
using Linkage.Comparisons;

namespace Linkage;

// Scored pairs as they come, in columns: those of one unit of work, or of several units one after another.
internal sealed class ScoredColumns
{
    private readonly List<ulong> _pairs;
    private readonly List<PairScore> _scores;
    private readonly List<ulong> _morePatterns;
    private readonly List<byte> _rules;

    public ScoredColumns(int capacity = 0) =>
        (_pairs, _scores, _morePatterns, _rules) = (new(capacity), new(capacity), [], new(capacity));

    public int Count => _pairs.Count;

    // Left and right row in one number each.
    public ReadOnlySpan<ulong> Pairs => CollectionsMarshal.AsSpan(_pairs);

    // The chances to match of pairs that were too weak to be kept, in units of 2^-32: integers, so that their sum does not depend on its order.
    public long OtherMatches { get; set; }

    public long Compared { get; set; }

    public int LeftOf(int index) => (int)(_pairs[index] >> 32);

    public int RightOf(int index) => (int)_pairs[index];

    public PairScore ScoreOf(int index) => _scores[index];

    // Says that a pair's score and rule will be asked for soon.
    public void Expect(int index)
    {
        Prefetch.Of(ref CollectionsMarshal.AsSpan(_scores)[index]);
        Prefetch.Of(ref CollectionsMarshal.AsSpan(_rules)[index]);
    }

    // Nothing is kept of the upper half with 16 comparisons or fewer.
    public ulong MoreOfPattern(int index) => _morePatterns.Count == 0 ? 0 : _morePatterns[index];

    public byte RuleOf(int index) => _rules[index];

    public void Add(CandidatePair pair, double weight, UInt128 pattern, bool isLong, byte rule)
    {
        _pairs.Add(((ulong)pair.Left << 32) | (uint)pair.Right);
        _scores.Add(new PairScore(weight, (ulong)pattern));
        if (isLong)
            _morePatterns.Add((ulong)(pattern >> 64));
        _rules.Add(rule);
    }

    // Adds a pair that no rule proposed.
    public void Add(ScoredPair pair)
    {
        Span<byte> levels = stackalloc byte[pair.Pattern.Count];
        for (int i = 0; i < levels.Length; i++)
            levels[i] = (byte)pair.Pattern[i];
        Add(new CandidatePair(pair.Left, pair.Right), pair.Weight.Bits, AgreementPattern.Pack(levels), levels.Length > ScoredPairs.ComparisonsPerWord, ScoredPairs.NoRule);
    }

    // Adds some pairs of another one.
    public void Append(ScoredColumns other, int from, int count)
    {
        _pairs.AddRange(Slice(other._pairs, from, count));
        _scores.AddRange(Slice(other._scores, from, count));
        if (other._morePatterns.Count > 0)
            _morePatterns.AddRange(Slice(other._morePatterns, from, count));
        _rules.AddRange(Slice(other._rules, from, count));
    }

    // Empties it and keeps its memory.
    public void Clear()
    {
        _pairs.Clear();
        _scores.Clear();
        _morePatterns.Clear();
        _rules.Clear();
        (OtherMatches, Compared) = (0, 0);
    }

    private static ReadOnlySpan<T> Slice<T>(List<T> column, int from, int count) => CollectionsMarshal.AsSpan(column).Slice(from, count);
}
