namespace Linkage.Accuracy.Sets;

/// <summary>The same set made harder: columns dropped, halves, cells emptied.</summary>
internal static class Variations
{
    /// <summary>Each column dropped.</summary>
    public static IEnumerable<PersonSet> Columns(PersonSet set) =>
        set.Columns.Where(column => FieldNames.Of(column) is not null).Select(column => set.Without(column));

    /// <summary>Halves of the records, drawn at random, and halves of the entities.</summary>
    public static IEnumerable<PersonSet> Halves(PersonSet set)
    {
        yield return set;
        for (int seed = 1; seed <= 3; seed++)
        {
            Random random = new(seed);
            yield return set.Take($"{set.Name} half {seed} of the records", Enumerable.Range(0, set.Rows.Length).Where(_ => random.Next(2) == 0));
        }

        for (int seed = 1; seed <= 3; seed++)
        {
            Random random = new(seed);
            HashSet<string> kept = [.. set.Entities.Distinct().Where(_ => random.Next(2) == 0)];
            yield return set.Take($"{set.Name} half {seed} of the entities", Enumerable.Range(0, set.Rows.Length).Where(row => kept.Contains(set.Entities[row])));
        }
    }

    /// <summary>A share of the cells emptied; names and dates in few columns.</summary>
    public static IEnumerable<PersonSet> Sparse(PersonSet set)
    {
        foreach (double share in new[] { 0.2, 0.4, 0.6 })
        {
            Random random = new(7);
            yield return set.WithCells(
                $"{set.Name} {share:P0} emptied",
                (row, column) => FieldNames.Of(set.Columns[column]) is null || random.NextDouble() >= share ? set.Rows[row][column] : "");
        }

        string[] names = ["givenName", "familyName", "name"];
        string[] fields = [.. set.Columns.Where(column => FieldNames.Of(column) is not null)];
        foreach (string beside in new[] { "birthDate", "locality", "postcode", "occupation", "street" })
        {
            string[] dropped = [.. fields.Where(column => FieldNames.Of(column) is string field && field != beside && !names.Contains(field))];
            if (fields.Any(column => FieldNames.Of(column) == beside))
                yield return set.Without(dropped) with { Name = $"{set.Name} names and {beside}" };
        }
        yield return set.Without([.. fields.Where(column => !names.Contains(FieldNames.Of(column)))]) with { Name = $"{set.Name} names alone" };
    }
}
