using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What a person says of a table; the rest is guessed.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record TableGuessOptions
{
    /// <summary>Gets the kind of its rows.</summary>
    /// <value>The default value is null: guessed, persons where nothing speaks for another kind.</value>
    public EntityKind? Kind { get; init; }

    /// <summary>Gets the fields of columns, by column: a field of the kind, <c>KIND.FIELD</c>, <c>key</c>, <c>source</c>, or <c>none</c> for a column to leave out.</summary>
    public ImmutableDictionary<string, string> Map { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
}
