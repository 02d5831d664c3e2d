using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What holds for every file of a case that says nothing else.</summary>
internal sealed record CaseDefaults
{
    /// <summary>Gets the country whose rules apply, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the time zone of local times, or null.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets the calendar of dates, or null.</summary>
    public string? Calendar { get; init; }

    /// <summary>Gets words that mean "missing".</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Gets how many bad rows are allowed.</summary>
    public long MaxBadRows { get; init; } = 1000;
}
