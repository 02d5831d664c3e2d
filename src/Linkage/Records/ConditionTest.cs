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
    private readonly HashSet<string> _missing;

    public ConditionTest(RowCondition condition, MappedRow row, IReadOnlyCollection<string> missing)
    {
        _column = row.IndexOf(condition.Column);
        (_in, _notIn) = (condition.In, condition.NotIn);
        _missing = new HashSet<string>(missing, StringComparer.OrdinalIgnoreCase);
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

    // Of a column with several texts (a JSON array), one that meets the condition is enough; none may be among those ruled out.
    private bool Holds(MappedRow row)
    {
        int count = _column < 0 ? 0 : row.CountOf(_column);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> value = row.ValueOf(_column, i).Trim();
            if (!_notIn.IsDefault && Contains(_notIn, value))
                return false;
            if (_notIn.IsDefault && Meets(value))
                return true;
        }

        return count > 0 ? !_notIn.IsDefault : _notIn.IsDefault ? MeetsNothing() : !Contains(_notIn, default);
    }

    private bool Meets(ReadOnlySpan<char> value)
    {
        if (!_in.IsDefault)
            return Contains(_in, value);
        return _match is null ? !value.IsEmpty && !_missing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value) : _match.IsMatch(value);
    }

    // A missing value is the empty text: "in" may name it, and a pattern may match it.
    private bool MeetsNothing() => !_in.IsDefault ? Contains(_in, default) : _match is not null && _match.IsMatch("");

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
