using System.Collections.Immutable;

namespace Linkage;

/// <summary>One record that a mapping makes of each row, or of each item of a row.</summary>
internal sealed record RecordDefinition(string Name, EntityKind Kind)
{
    public ImmutableArray<FieldDefinition> Fields { get; init; } = [];

    public ImmutableArray<ValueOptions> Key { get; init; } = [];

    public ValueOptions? ForEach { get; init; }

    public ImmutableArray<RowCondition> When { get; init; } = [];

    public ImmutableArray<ValueOptions> ValidFrom { get; init; } = [];

    public ImmutableArray<ValueOptions> ValidTo { get; init; } = [];

    public ImmutableArray<string> Labels { get; init; } = [];

    public DuplicateKeys OnDuplicate { get; init; }

    public ResolveMode Resolve { get; init; }
}
