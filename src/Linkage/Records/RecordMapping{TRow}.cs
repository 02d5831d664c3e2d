using System.Collections.Immutable;

namespace Linkage;

/// <summary>How one row of a source becomes records and the links between them.</summary>
/// <typeparam name="TRow">The row: an object of yours, or <see cref="MappedRow"/> for rows with named columns.</typeparam>
/// <remarks>Made by <see cref="RecordMapping"/>. Immutable; safe to share between threads.</remarks>
public sealed class RecordMapping<TRow>
{
    internal RecordMapping(MappingDefinition definition, ImmutableArray<Func<TRow, IEnumerable<string?>>> selectors)
    {
        Definition = definition;
        Selectors = selectors;
    }

    /// <summary>Gets the source's name.</summary>
    public string Source => Definition.Source;

    /// <summary>Gets the columns the mapping reads, ordinal order; for objects, names of its own.</summary>
    public IReadOnlyList<string> Columns => Definition.Columns;

    internal MappingDefinition Definition { get; }

    internal ImmutableArray<Func<TRow, IEnumerable<string?>>> Selectors { get; }
}
