using System.Text.RegularExpressions;

namespace Linkage;

/// <summary>A value expression bound to the columns of one file. Plain columns and constants cost no allocation.</summary>
internal sealed class ValueExpression
{
    private readonly ValueOptions _options;
    private readonly int[] _columns;
    private readonly Regex? _match;
    private readonly HashSet<string>? _missing;
    private readonly bool _plain;

    public ValueExpression(ValueOptions options, MappedRow row, IReadOnlyCollection<string> missing)
    {
        _options = options;
        IEnumerable<string> names = options.Column is null ? [.. options.Columns, .. options.First] : [options.Column];
        _columns = [.. names.Select(name => name == MappingDefinition.RowNumberColumn ? RowNumber : row.IndexOf(name))];
        _match = options.Match is null ? null : new Regex(options.Match, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        HashSet<string> words = new(missing.Concat(options.Missing), StringComparer.OrdinalIgnoreCase);
        _missing = words.Count == 0 ? null : words;
        _plain = _match is null && options.Split.IsDefaultOrEmpty && options.Transform.IsDefaultOrEmpty && options.Map is null;
        bool direct = _plain && row.IsFlat && options.Value is null && options.Item is null && options.First.IsDefaultOrEmpty && options.Join is null && _columns.Length == 1;
        DirectColumn = direct ? Math.Max(_columns[0], -1) : -1;
    }

    private const int RowNumber = -2;

    /// <summary>Gets the column whose text, trimmed, is the value; -1 where more has to be done.</summary>
    public int DirectColumn { get; }

    /// <summary>Gets the options, which carry the hints.</summary>
    public ValueOptions Options => _options;

    /// <summary>Gets whether the value comes from the row, not from a constant.</summary>
    public bool ReadsRow => _options.Value is null;

    /// <summary>Gets the value of an expression that has a <see cref="DirectColumn"/>, from the row's own text; empty when it is missing.</summary>
    public ReadOnlySpan<char> Direct(MappedRow row)
    {
        ReadOnlySpan<char> value = row.ValueOf(DirectColumn).Trim();
        return IsMissing(value) ? default : value;
    }

    /// <summary>Adds the expression's values for a row to a buffer; missing ones are left out.</summary>
    public void Evaluate(MappedRow row, in RowItem item, ValueBuffer target)
    {
        if (_options.Value is not null)
            Finish(_options.Value, target);
        else if (_options.Item is not null)
            Finish(item.IsSet ? item.Part(row, _options.Item) : default, target);
        else if (!_options.First.IsDefaultOrEmpty)
            EvaluateFirst(row, target);
        else if (_options.Join is not null)
            EvaluateJoined(row, target);
        else
            EvaluateAll(row, target);
    }

    private void EvaluateAll(MappedRow row, ValueBuffer target)
    {
        foreach (int column in _columns)
        {
            if (column == RowNumber)
                FinishNumber(row.Number, target);
            int count = column < 0 ? 0 : row.CountOf(column);
            for (int i = 0; i < count; i++)
            {
                target.Origin = i;
                Finish(row.ValueOf(column, i), target);
            }
        }
    }

    private void EvaluateFirst(MappedRow row, ValueBuffer target)
    {
        foreach (int column in _columns)
        {
            int before = target.Count;
            int count = column < 0 ? 0 : row.CountOf(column);
            for (int i = 0; i < count; i++)
                Finish(row.ValueOf(column, i), target);
            if (target.Count > before)
                return;
        }
    }

    private void EvaluateJoined(MappedRow row, ValueBuffer target)
    {
        List<string> present = [];
        foreach (int column in _columns)
        {
            int count = column < 0 ? 0 : row.CountOf(column);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<char> value = row.ValueOf(column, i).Trim();
                if (!IsMissing(value))
                    present.Add(value.ToString());
            }
        }
        Finish(string.Join(_options.Join, present), target);
    }

    private void FinishNumber(int number, ValueBuffer target)
    {
        Span<char> digits = stackalloc char[12];
        number.TryFormat(digits, out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        Finish(digits[..length], target);
    }

    private void Finish(ReadOnlySpan<char> value, ValueBuffer target)
    {
        value = value.Trim();
        if (_plain)
            Keep(value, target);
        else if (_options.Split.IsDefaultOrEmpty)
            FinishPart(value.ToString(), target);
        else
        {
            foreach (string part in value.ToString().Split([.. _options.Split], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                FinishPart(part, target);
        }
    }

    private void FinishPart(string value, ValueBuffer target)
    {
        if (_match is not null)
        {
            Match match = _match.Match(value);
            value = !match.Success ? "" : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
            value = value.Trim();
        }
        if (_options.Map is not null && _options.Map.TryGetValue(value, out string? mapped))
            value = mapped;
        foreach (ValueTransform transform in _options.Transform.IsDefault ? [] : _options.Transform)
            value = TextTransforms.Apply(transform, value);
        Keep(value.AsSpan().Trim(), target);
    }

    private void Keep(ReadOnlySpan<char> value, ValueBuffer target)
    {
        if (!IsMissing(value))
            target.Add(value);
    }

    private bool IsMissing(ReadOnlySpan<char> value) =>
        value.IsEmpty || (_missing is not null && _missing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value));
}
