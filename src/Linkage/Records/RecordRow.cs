namespace Linkage;

/// <summary>One row of a table that is being built: its record, or several that were merged.</summary>
/// <param name="First">The record that gives the id and the place.</param>
/// <param name="Number">The number of the record among those of its key, from 1.</param>
/// <param name="Others">The other records of a merged row, or null.</param>
internal readonly record struct RecordRow(int First, int Number, int[]? Others = null)
{
    public IEnumerable<int> All => Others is null ? [First] : [First, .. Others];
}
