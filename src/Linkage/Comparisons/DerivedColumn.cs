using Linkage.Normalization;

namespace Linkage.Comparisons;

/// <summary>Makes the column of an expression: the expression is worked out once for each distinct value of its field.</summary>
internal sealed class DerivedColumn
{
    private readonly ValueColumn _source;
    private readonly FieldExpression _expression;

    // The results of all values, one after another; those of value i stand before _ends[i].
    private readonly TextArena _texts = new();
    private readonly List<ValueStatus> _statuses;
    private readonly int[] _ends;
    private int[] _numbers = [];

    private DerivedColumn(ValueColumn source, FieldExpression expression)
    {
        (_source, _expression) = (source, expression);
        int count = source.Values.Count;
        _statuses = new List<ValueStatus>(count);
        _ends = new int[count + 1];
    }

    public static ValueColumn Of(ValueColumn source, FieldExpression expression)
    {
        DerivedColumn column = new(source, expression);
        column.WorkOut();
        ColumnValues values = column.Number();
        return source.SingleIds is int[] ids && column.HasOneResultAtMost() ? column.FillSingles(ids, values) : column.Fill(values);
    }

    private void WorkOut()
    {
        char[] buffer = new char[64];
        List<string> results = [];
        for (int id = 1; id < _ends.Length; id++)
        {
            if (_source.Values.CanonicalIdOf(id) != 0)
                _expression.Apply(TextOf(id, ref buffer), results);
            foreach (string result in results)
            {
                _texts.Add(result);
                _statuses.Add(_source.Values.Status(id));
            }

            results.Clear();
            _ends[id] = _texts.Count;
        }
    }

    // Strings that the source column would keep are not asked for: most of them are read here and never again.
    private string TextOf(int id, ref char[] buffer)
    {
        ColumnValues values = _source.Values;
        if (_expression.IsRaw)
            return values.Raw(id);
        int canonical = values.CanonicalIdOf(id);
        int length = values.CanonicalLength(canonical);
        if (buffer.Length < length)
            buffer = new char[2 * length];
        return new string(buffer, 0, values.CopyCanonicalText(canonical, buffer));
    }

    // Numbers the results in ordinal order; results of equal text and status are one value.
    private ColumnValues Number()
    {
        int[] order = [.. Enumerable.Range(0, _texts.Count)];
        TextOrder.Sort(order, new ArenaTexts(_texts), (a, b) => _statuses[a] != _statuses[b] ? _statuses[a].CompareTo(_statuses[b]) : a.CompareTo(b));
        _numbers = new int[order.Length];
        List<int> firsts = [];
        for (int i = 0; i < order.Length; i++)
        {
            if (i == 0 || _statuses[order[i]] != _statuses[order[i - 1]] || !_texts[order[i]].SequenceEqual(_texts[order[i - 1]]))
                firsts.Add(order[i]);
            _numbers[order[i]] = firsts.Count;
        }

        ColumnValuesBuilder builder = new(firsts.Count);
        for (int i = 0; i < firsts.Count; i++)
        {
            builder.AddRaw(_texts[firsts[i]]);
            builder.SetPlain(i, _statuses[firsts[i]]);
        }

        return builder.Build();
    }

    private bool HasOneResultAtMost()
    {
        for (int id = 1; id < _ends.Length; id++)
        {
            if (_ends[id] > _ends[id - 1] + 1)
                return false;
        }

        return true;
    }

    private ValueColumn FillSingles(int[] sourceIds, ColumnValues values)
    {
        int[] ids = new int[sourceIds.Length];
        int count = 0;
        for (int row = 0; row < ids.Length; row++)
        {
            int id = sourceIds[row];
            if (id == 0 || _ends[id] == _ends[id - 1])
                continue;
            ids[row] = _numbers[_ends[id - 1]];
            count++;
        }

        return ValueColumn.OfSingles(NewField(), ids, count, values);
    }

    private ValueColumn Fill(ColumnValues values)
    {
        int[] offsets = new int[_source.RowCount + 1];
        List<int> all = new(_source.ValueCount);
        SortedSet<int> own = [];
        for (int row = 0; row < _source.RowCount; row++)
        {
            own.Clear();
            foreach (int id in Chosen(row))
            {
                for (int i = _ends[id - 1]; i < _ends[id]; i++)
                    own.Add(_numbers[i]);
            }

            all.AddRange(own);
            offsets[row + 1] = all.Count;
        }

        return ValueColumn.Create(NewField(), _source.RowCount, offsets, all.ToArray(), values);
    }

    private Field NewField() => new(_expression.ToString(), FieldType.Text);

    private ReadOnlySpan<int> Chosen(int row)
    {
        ReadOnlySpan<int> ids = _source.ValuesOf(row);
        if (_expression.Choice == ValueChoice.All)
            return ids;
        for (int i = 0; i < ids.Length; i++)
        {
            int at = _expression.Choice == ValueChoice.First ? i : ids.Length - 1 - i;
            if (_source.Values.CanonicalIdOf(ids[at]) != 0)
                return ids.Slice(at, 1);
        }

        return [];
    }
}
