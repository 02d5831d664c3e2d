namespace Linkage;

/// <summary>How many pairs of records a table has, by link type.</summary>
internal static class TablePairs
{
    public static double Count(RecordTable table, LinkType linkType)
    {
        double all = (double)table.Count * (table.Count - 1) / 2;
        if (linkType == LinkType.LinkAndDedupe)
            return all;
        long[] sizes = new long[table.Sources.Length];
        for (int row = 0; row < table.Count; row++)
            sizes[table.SourceIndexOf(row)]++;
        double within = sizes.Sum(size => (double)size * (size - 1) / 2);
        return linkType == LinkType.DedupeOnly ? within : all - within;
    }

    /// <summary>Gets the share of a table's pairs that match when each record matches so many others on average.</summary>
    public static double MatchShare(RecordTable table, LinkType linkType, double matchesPerRecord)
    {
        double pairs = Count(table, linkType);
        double share = pairs > 0 ? matchesPerRecord * table.Count / 2 / pairs : 0.5;
        return Math.Clamp(share, 1e-15, 0.5);
    }

    /// <summary>Whether a link type compares two rows.</summary>
    public static bool AreCompared(RecordTable table, LinkType linkType, int left, int right) => linkType switch
    {
        LinkType.LinkOnly => table.SourceIndexOf(left) != table.SourceIndexOf(right),
        LinkType.DedupeOnly => table.SourceIndexOf(left) == table.SourceIndexOf(right),
        _ => true,
    };
}
