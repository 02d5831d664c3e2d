using System.Collections.Immutable;

namespace Linkage;

/// <summary>Finds the values that two records have in common.</summary>
internal static class SharedValues
{
    public static ImmutableArray<ComparisonEvidence> Of(RecordTable table, int left, int right)
    {
        List<ComparisonEvidence> shared = [];
        foreach (Field field in table.Schema.Fields.Where(field => table.HasColumn(field.Name)))
        {
            ValueColumn column = table.Column(field.Name);
            foreach (int id in column.ValuesOf(left))
            {
                int canonical = column.Values.CanonicalIdOf(id);
                int other = canonical == 0 ? 0 : ValueOf(column, right, canonical);
                if (other == 0)
                    continue;
                shared.Add(new ComparisonEvidence(field.Name, "exact", [column.Values.Raw(id)], [column.Values.Raw(other)], null, null, default, default));
                break;
            }
        }

        return [.. shared];
    }

    private static int ValueOf(ValueColumn column, int row, int canonical)
    {
        foreach (int id in column.ValuesOf(row))
        {
            if (column.Values.CanonicalIdOf(id) == canonical)
                return id;
        }

        return 0;
    }
}
