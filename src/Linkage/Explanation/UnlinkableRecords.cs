using System.Collections.Immutable;

namespace Linkage;

/// <summary>The records of a kind that cannot be linked, whatever other records state.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many records the kind has.</param>
/// <param name="Records">Those that cannot be linked, in the order of their ids.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record UnlinkableRecords(EntityKind Kind, int Count, ImmutableArray<UnlinkableRecord> Records)
{
    /// <summary>Gets the share of records that cannot be linked, from 0 to 1; 0 where there are none.</summary>
    public double Share => Count == 0 ? 0 : (double)Records.Length / Count;

    /// <summary>Gets how many state too little.</summary>
    public int TooWeak => Records.Count(record => record.Reason != UnlinkableReason.NeverProposed);

    /// <summary>Gets how many no blocking rule looks at.</summary>
    public int NeverProposed => Records.Count(record => record.Reason != UnlinkableReason.TooWeak);

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind}: {Records.Length} of {Count} records cannot be linked");
}
