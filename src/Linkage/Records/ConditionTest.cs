using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Linkage;

/// <summary>A row condition bound to the columns of one file.</summary>
internal sealed class ConditionTest
{
    private readonly int _column;
    private readonly ImmutableArray<string> _in;
    private readonly ImmutableArray<string> _notIn;
    private readonly Regex? _match;

    public ConditionTest(RowCondition condition, MappedRow row)
    {
        _column = row.IndexOf(condition.Column);
        (_in, _notIn) = (condition.In, condition.NotIn);
        _match = condition.Match is null ? null : new Regex(condition.Match, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public static bool All(ConditionTest[] tests, MappedRow row)
    {
        foreach (ConditionTest test in tests)
        {
            if (!test.Holds(row))
                return false;
        }
        return true;
    }

    private bool Holds(MappedRow row)
    {
        ReadOnlySpan<char> value = _column < 0 || row.CountOf(_column) == 0 ? default : row.ValueOf(_column).Trim();
        if (!_in.IsDefault)
            return Contains(_in, value);
        if (!_notIn.IsDefault)
            return !Contains(_notIn, value);
        return _match is null ? !value.IsEmpty : _match.IsMatch(value);
    }

    private static bool Contains(ImmutableArray<string> values, ReadOnlySpan<char> value)
    {
        foreach (string candidate in values)
        {
            if (value.SequenceEqual(candidate))
                return true;
        }
        return false;
    }
}
