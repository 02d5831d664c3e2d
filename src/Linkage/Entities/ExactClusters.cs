namespace Linkage;

/// <summary>Clusters records whose identifying fields are equal: organizations, places, accounts, and events of one type and reference.</summary>
internal static class ExactClusters
{
    /// <summary>Gives a cluster number per row.</summary>
    public static int[] Of(RecordTable table)
    {
        string[][] keys = KeysOf(table.Kind);
        int[] clusters = new int[table.Count];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        for (int row = 0; row < clusters.Length; row++)
        {
            clusters[row] = row;
            if (KeyOf(table, row, keys) is { } key && !known.TryAdd(key, row))
                clusters[row] = known[key];
        }
        return clusters;
    }

    /// <summary>Gives records that are not resolved by a model clusters of their own: one each, or one per key.</summary>
    public static void ApplyResolveModes(RecordTable table, int[] clusters)
    {
        Dictionary<(string Key, string? Name), int> byKey = [];
        for (int row = 0; row < clusters.Length; row++)
        {
            ResolveMode mode = table.ResolveModeOf(row);
            if (mode == ResolveMode.Model)
                continue;
            RecordId id = table.IdOf(row);
            // Clusters that models made are numbered by their rows; these lie beyond them.
            int own = clusters.Length + row;
            clusters[row] = own;
            if (mode == ResolveMode.ByKey && !byKey.TryAdd((id.Key, id.Name), own))
                clusters[row] = byKey[(id.Key, id.Name)];
        }
    }

    // All fields of one inner array must be stated and equal; the first array that is stated counts.
    private static string[][] KeysOf(EntityKind kind) => kind.Name switch
    {
        "account" => [["number", "bank"], ["number"]],
        "organization" => [["registration"], ["name"]],
        "place" => [["name", "type"], ["name"]],
        "event" => [["type", "reference"]],
        _ => [],
    };

    private static string? KeyOf(RecordTable table, int row, string[][] keys)
    {
        foreach (string[] fields in keys)
        {
            List<string> parts = [string.Join(',', fields)];
            foreach (string field in fields)
            {
                ValueColumn column = table.Column(field);
                foreach (int id in column.ValuesOf(row))
                {
                    if (column.Values.CanonicalIdOf(id) == 0)
                        continue;   // a placeholder
                    parts.Add(column.Values.Canonical(id));
                    break;
                }
            }
            if (parts.Count == fields.Length + 1)
                return string.Join('\u0001', parts);
        }
        return null;
    }
}
