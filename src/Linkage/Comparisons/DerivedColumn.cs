using Linkage.Normalization;

namespace Linkage.Comparisons;

/// <summary>Makes the column of an expression: the expression is worked out once for each distinct value of its field.</summary>
internal static class DerivedColumn
{
    public static ValueColumn Of(ValueColumn source, FieldExpression expression)
    {
        List<(string Text, ValueStatus Status)>[] results = [.. Enumerable.Range(0, source.Values.Count + 1).Select(id => ResultsOf(source.Values, id, expression))];
        (string Text, ValueStatus Status)[] distinct = [.. results.SelectMany(result => result).Distinct().OrderBy(result => result.Text, StringComparer.Ordinal).ThenBy(result => result.Status)];
        Dictionary<(string, ValueStatus), int> numbers = new(distinct.Length);
        foreach ((string Text, ValueStatus Status) result in distinct)
            numbers.Add(result, numbers.Count + 1);
        int[][] ids = [.. results.Select(result => result.Select(one => numbers[one]).Distinct().Order().ToArray())];
        ColumnValues values = ColumnValues.Create(
            [.. distinct.Select(result => result.Text)],
            [.. distinct.Select(result => new NormalizedValue(result.Text, result.Status))]);
        return Fill(source, expression, ids, values);
    }

    private static List<(string Text, ValueStatus Status)> ResultsOf(ColumnValues values, int id, FieldExpression expression)
    {
        if (id == 0 || values.CanonicalIdOf(id) == 0)
            return [];
        string text = expression.IsRaw ? values.Raw(id) : values.Canonical(id);
        return [.. expression.Apply(text).Select(result => (result, values.Status(id)))];
    }

    private static ValueColumn Fill(ValueColumn source, FieldExpression expression, int[][] ids, ColumnValues values)
    {
        int[] offsets = new int[source.RowCount + 1];
        List<int> all = new(source.ValueCount);
        SortedSet<int> own = [];
        for (int row = 0; row < source.RowCount; row++)
        {
            ReadOnlySpan<int> chosen = Chosen(source, row, expression.Choice);
            if (chosen.Length == 1)
                all.AddRange(ids[chosen[0]]);
            else
                AddAll(chosen, ids, own, all);
            offsets[row + 1] = all.Count;
        }

        return ValueColumn.Create(new Field(expression.ToString(), FieldType.Text), source.RowCount, offsets, all.ToArray(), values);
    }

    private static void AddAll(ReadOnlySpan<int> chosen, int[][] ids, SortedSet<int> own, List<int> all)
    {
        own.Clear();
        foreach (int id in chosen)
            own.UnionWith(ids[id]);
        all.AddRange(own);
    }

    private static ReadOnlySpan<int> Chosen(ValueColumn source, int row, ValueChoice choice)
    {
        ReadOnlySpan<int> ids = source.ValuesOf(row);
        if (choice == ValueChoice.All)
            return ids;
        for (int i = 0; i < ids.Length; i++)
        {
            int at = choice == ValueChoice.First ? i : ids.Length - 1 - i;
            if (source.Values.CanonicalIdOf(ids[at]) != 0)
                return ids.Slice(at, 1);
        }

        return [];
    }
}
