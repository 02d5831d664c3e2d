using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>How a resolution is saved, and what <c>run.json</c> says of the run.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record SaveOptions
{
    /// <summary>Gets the format of the tables.</summary>
    /// <value>The default value is <see cref="TableFormat.Csv"/>.</value>
    public TableFormat Tables { get; init; }

    /// <summary>Gets the number of this result among those that grew from one another, from 1.</summary>
    /// <value>The default value is 1.</value>
    public int Generation { get; init; } = 1;

    /// <summary>Gets the version of the program, for <c>run.json</c>; null means that of this library.</summary>
    public string? Version { get; init; }

    /// <summary>Gets when the run started, for <c>run.json</c>; null leaves it out.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Gets when the run finished, for <c>run.json</c>; null leaves it out.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Gets the options of the run by name, for <c>run.json</c>.</summary>
    public ImmutableSortedDictionary<string, string> RunOptions { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gets files whose SHA-256 <c>run.json</c> notes: the manifest, the inputs, judgments. They are named without folders.</summary>
    public ImmutableArray<string> HashedFiles { get; init; } = [];
}
