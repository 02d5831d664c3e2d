using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage;

/// <summary>One value of an entity with every record that states it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The canonical text; for a placeholder, the text as it was written.</param>
/// <param name="Status">Whether it passed its checks.</param>
/// <param name="Origins">The records that state it, in the order of their ids.</param>
public sealed record EntityValue(string Field, string Value, ValueStatus Status, ImmutableArray<ValueOrigin> Origins)
{
    /// <summary>Gets whether the survivorship rule chose it as the entity's value of the field.</summary>
    public bool Best { get; init; }

    /// <summary>Gets when it is first known to have held, or null.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Gets when it ceased to hold (exclusive), or null.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Gets the access labels that a reader needs, all of them.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Gets the spelling used most, among equals the longest, then the first in ordinal order: the text to show a person.</summary>
    public string Display => Origins.GroupBy(origin => origin.Raw, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key).FirstOrDefault() ?? Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Field} of an entity, {Origins.Length} records";
}
