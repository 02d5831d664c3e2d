namespace Linkage;

/// <summary>The time in which a statement held: half-open, from inclusive to exclusive, in UTC.</summary>
/// <param name="From">The first moment, or null when it is not known.</param>
/// <param name="To">The first moment after it, or null when it still holds or is not known.</param>
public readonly record struct ValidTime(DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Gets whether neither end is known, as in the default value.</summary>
    public bool IsUnknown => From is null && To is null;

    /// <summary>Whether both times can have a moment in common; an unknown end reaches without limit.</summary>
    public bool Overlaps(ValidTime other) =>
        (From is null || other.To is null || From < other.To) && (other.From is null || To is null || other.From < To);
}
