using Linkage.Evaluation;

namespace Linkage.Accuracy.Sets;

/// <summary>What the best exact match reaches, chosen in hindsight with the truth: equal non-empty values in one, two or three columns, or in all.</summary>
internal static class ExactFloor
{
    public static (PairScores Scores, string Columns) Of(PersonSet set, double precision)
    {
        int[] columns = [.. Enumerable.Range(0, set.Columns.Length).Where(column => FieldNames.Of(set.Columns[column]) is not null)];
        (PairScores Best, string Name) best = (new PairScores(TruePairs(set.Entities), 0, 0), "none");
        foreach (int[] key in Subsets(columns))
        {
            PairScores scores = Score(set, key);
            if (scores.Precision >= precision && scores.F1 > best.Best.F1)
                best = (scores, string.Join("+", key.Select(column => set.Columns[column])));
        }

        return best;
    }

    private static IEnumerable<int[]> Subsets(int[] columns)
    {
        for (int a = 0; a < columns.Length; a++)
        {
            yield return [columns[a]];
            for (int b = a + 1; b < columns.Length; b++)
            {
                yield return [columns[a], columns[b]];
                for (int c = b + 1; c < columns.Length; c++)
                    yield return [columns[a], columns[b], columns[c]];
            }
        }

        if (columns.Length > 3)
            yield return columns;
    }

    private static PairScores Score(PersonSet set, int[] key)
    {
        Dictionary<string, Dictionary<string, long>> groups = new(StringComparer.Ordinal);
        for (int row = 0; row < set.Rows.Length; row++)
        {
            string[] cells = set.Rows[row];
            if (key.Any(column => cells[column].Length == 0))
                continue;
            string text = string.Join('\u0001', key.Select(column => cells[column]));
            Dictionary<string, long> group = groups.TryGetValue(text, out Dictionary<string, long>? there) ? there : groups[text] = new(StringComparer.Ordinal);
            group[set.Entities[row]] = group.GetValueOrDefault(set.Entities[row]) + 1;
        }

        long predicted = groups.Values.Sum(group => Pairs(group.Values.Sum()));
        long correct = groups.Values.Sum(group => group.Values.Sum(Pairs));
        return new PairScores(TruePairs(set.Entities), predicted, correct);
    }

    private static long TruePairs(string[] entities) => entities.GroupBy(entity => entity, StringComparer.Ordinal).Sum(group => Pairs(group.LongCount()));

    private static long Pairs(long count) => count * (count - 1) / 2;
}
