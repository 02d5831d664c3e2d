namespace Linkage.Blocking;

// Answers "did an earlier rule propose this pair?" for the rules that put a record into several blocks or into a window: a signature a row and rule
// rules most pairs out.
internal sealed class Membership
{
    private readonly RuleBlocks[] _rules;
    private readonly int[] _several;
    private readonly ulong[] _signatures;
    private readonly int[] _before;

    public Membership(int rowCount, RuleBlocks[] rules)
    {
        _rules = rules;
        _several = [.. Enumerable.Range(0, rules.Length).Where(rule => !rules[rule].IsSingleValued)];
        _before = [.. Enumerable.Range(0, rules.Length).Select(rule => _several.Count(other => other < rule))];
        _signatures = new ulong[(long)rowCount * _several.Length];
        for (int row = 0; row < rowCount; row++)
        {
            for (int i = 0; i < _several.Length; i++)
                _signatures[((long)row * _several.Length) + i] = rules[_several[i]].SignatureOf(row);
        }
    }

    public bool HasEarlier(int rule) => _before[rule] > 0;

    public bool ProposedBefore(int rule, int left, int right)
    {
        int count = _before[rule];
        long a = (long)left * _several.Length;
        long b = (long)right * _several.Length;
        for (int i = 0; i < count; i++)
        {
            if ((_signatures[a + i] & _signatures[b + i]) != 0 && _rules[_several[i]].FirstBlock(left, right) >= 0)
                return true;
        }

        return false;
    }
}
