using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>Names and properties as the entities and records of a resolution have them, looked up when asked for.</summary>
/// <param name="resolution">The resolution.</param>
/// <param name="things">Of each node, its kind, and its entity by number or, in the layer of records, its row.</param>
internal sealed class ResolvedProperties(Resolution resolution, ResolvedNode[] things) : NodeProperties
{
    public override string NameOf(int node)
    {
        ResolvedNode thing = things[node];
        return thing.IsRecord ? RecordName(thing) : EntityOf(thing).Name;
    }

    public override ImmutableSortedDictionary<string, ImmutableArray<string>> AllOf(int node)
    {
        ResolvedNode thing = things[node];
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder all = GraphNode.NoProperties.ToBuilder();
        foreach (Field field in thing.Kind.Table.Schema.Fields)
        {
            ImmutableArray<string> values = [.. Values(thing, field.Name).Distinct(StringComparer.Ordinal)];
            if (!values.IsEmpty)
                all[field.Name] = values;
        }
        return all.ToImmutable();
    }

    public override bool Has(int node, string property, string value)
    {
        ResolvedNode thing = things[node];
        return thing.Kind.Table.Schema.Contains(property)
            && (Values(thing, property).Contains(value, StringComparer.Ordinal) || Spellings(thing, property).Contains(value, StringComparer.Ordinal));
    }

    private Entity EntityOf(ResolvedNode thing) => new(resolution, thing.Kind, thing.Index);

    private IEnumerable<string> Values(ResolvedNode thing, string field) => thing.IsRecord
        ? Spellings(thing, field)
        : EntityOf(thing).Values(field).Select(value => value.Value);

    private IEnumerable<string> Spellings(ResolvedNode thing, string field) => thing.IsRecord
        ? thing.Kind.Table.RecordOf(thing.Index).Values(field)
        : EntityOf(thing).Values(field).SelectMany(value => value.Origins).Select(origin => origin.Raw);

    // What the record itself states, without any decision of ours.
    private static string RecordName(ResolvedNode thing)
    {
        foreach (string field in (ReadOnlySpan<string>)["name", "plate", "number", "imei", "reference", "type"])
        {
            if (thing.Kind.Table.Schema.Contains(field) && thing.Kind.Table.RecordOf(thing.Index).Values(field) is [string value, ..])
                return value;
        }
        return "";
    }
}
