using System.Collections.Immutable;

namespace Linkage;

/// <summary>One record in a <see cref="RecordBatch"/>; its values are those from <see cref="FirstValue"/> to the next record's.</summary>
internal struct BatchRecord
{
    public EntityKind Kind;
    public string Source;
    public int KeyStart;
    public int KeyLength;
    public string? Name;
    public int Item;
    public SourceRow Place;
    public ValidTime Valid;
    public DuplicateKeys OnDuplicate;
    public ResolveMode Resolve;
    public ImmutableArray<string> Labels;
    public int FirstValue;
    public int ValueCount;
}
