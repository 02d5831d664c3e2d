using System.Runtime.CompilerServices;

namespace Linkage.Blocking;

// Answers "did an earlier rule propose this pair?". What is needed of a row lies together: for each rule that puts a record into one block at most,
// the block (a number of its own where it has none); for each other rule, a signature that rules most pairs out.
internal sealed class Membership
{
    private readonly RuleBlocks[] _rules;
    private readonly int[] _singles;
    private readonly int[] _others;
    private readonly int[] _blocks;
    private readonly ulong[] _signatures;
    private readonly int[] _singlesBefore;
    private readonly int[] _othersBefore;

    public Membership(int rowCount, RuleBlocks[] rules)
    {
        _rules = rules;
        _singles = [.. Enumerable.Range(0, rules.Length).Where(rule => rules[rule].IsSingleValued)];
        _others = [.. Enumerable.Range(0, rules.Length).Except(_singles)];
        _singlesBefore = [.. Enumerable.Range(0, rules.Length).Select(rule => _singles.Count(single => single < rule))];
        _othersBefore = [.. Enumerable.Range(0, rules.Length).Select(rule => _others.Count(other => other < rule))];
        _blocks = new int[(long)rowCount * _singles.Length];
        _signatures = new ulong[(long)rowCount * _others.Length];
        for (int row = 0; row < rowCount; row++)
            Fill(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ProposedBefore(int rule, int left, int right)
    {
        ReadOnlySpan<int> a = _blocks.AsSpan(left * _singles.Length, _singlesBefore[rule]);
        ReadOnlySpan<int> b = _blocks.AsSpan(right * _singles.Length, _singlesBefore[rule]);
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
                return true;
        }

        return _othersBefore[rule] > 0 && ProposedByOther(_othersBefore[rule], left, right);
    }

    private bool ProposedByOther(int count, int left, int right)
    {
        ReadOnlySpan<ulong> a = _signatures.AsSpan(left * _others.Length, count);
        ReadOnlySpan<ulong> b = _signatures.AsSpan(right * _others.Length, count);
        for (int i = 0; i < count; i++)
        {
            if ((a[i] & b[i]) != 0 && _rules[_others[i]].FirstBlock(left, right) >= 0)
                return true;
        }

        return false;
    }

    // -1 - row is a block that no other row has.
    private void Fill(int row)
    {
        for (int i = 0; i < _singles.Length; i++)
        {
            ReadOnlySpan<int> blocks = _rules[_singles[i]].PlainBlocksOf(row);
            _blocks[(row * _singles.Length) + i] = blocks.IsEmpty ? -1 - row : blocks[0];
        }

        for (int i = 0; i < _others.Length; i++)
            _signatures[(row * _others.Length) + i] = _rules[_others[i]].SignatureOf(row);
    }
}
