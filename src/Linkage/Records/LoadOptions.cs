using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Linkage;

/// <summary>How records are loaded and standardised.</summary>
public sealed record LoadOptions
{
    /// <summary>Gets the country (ISO 3166-1 alpha-2) whose rules apply where a mapping names none.</summary>
    /// <value>The default value is null: no country's check is applied.</value>
    public string? Country { get; init; }

    /// <summary>Gets the time zone (IANA name) of local times.</summary>
    /// <value>The default value is <c>Asia/Bangkok</c>.</value>
    public string TimeZone { get; init; } = "Asia/Bangkok";

    /// <summary>Gets the calendar of dates where a mapping names none.</summary>
    /// <value>The default value is null: told from the year.</value>
    public string? Calendar { get; init; }

    /// <summary>Gets words that mean "missing", besides the known placeholders.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Gets how many bad rows are allowed before loading stops with a <see cref="LoadException"/>.</summary>
    /// <value>The default value is 1000.</value>
    public long MaxBadRows { get; init; } = 1000;

    /// <summary>Gets whether the other files go on when one cannot be read.</summary>
    /// <value>The default value is false.</value>
    public bool KeepGoing { get; init; }

    /// <summary>Gets how many threads standardise values.</summary>
    /// <value>The default value is 0: as many as the machine has. The result does not depend on it.</value>
    public int Threads { get; init; }

    /// <summary>Gets what is told how many rows were read and rejected: sources, files and counts, never values or record keys.</summary>
    /// <value>The default value tells nobody.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
