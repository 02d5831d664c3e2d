using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Linkage.Normalization;

namespace Linkage;

/// <summary>Gathers the values of a field over the records of an entity.</summary>
internal static class EntityValues
{
    /// <summary>Gathers the values that sources state, the best one first.</summary>
    public static ImmutableArray<EntityValue> Of(RecordTable table, ReadOnlySpan<int> rows, string field, Survivorship survivorship) =>
        Gather(table, rows, field, survivorship, withDerived: false);

    /// <summary>Gets the best value, those made of other fields included.</summary>
    public static EntityValue? BestOf(Entity entity, string field)
    {
        ImmutableArray<EntityValue> values = Gather(entity.Table, entity.Rows, field, Survivorship.MostReported, withDerived: true);
        return values.FirstOrDefault(value => value.Best);
    }

    private static ImmutableArray<EntityValue> Gather(RecordTable table, ReadOnlySpan<int> rows, string field, Survivorship survivorship, bool withDerived)
    {
        ValueColumn column = table.Column(field);
        if (column.ValueCount == 0)
            return [];
        List<(string Key, int Row, int Id)> stated = [];
        foreach (int row in rows)
        {
            foreach (int id in column.ValuesOf(row))
            {
                if (withDerived || !column.Values.IsDerived(id))
                    stated.Add((KeyOf(column.Values, id), row, id));
            }
        }
        EntityValue[] values = [.. stated.GroupBy(s => s.Key, StringComparer.Ordinal).Select(group => ToValue(table, column, group.Key, [.. group.Select(s => (s.Row, s.Id))]))];
        return Ordered(values, field, survivorship);
    }

    // Placeholders have no canonical text; each spelling stands for itself, marked so that it meets no real value.
    private static string KeyOf(ColumnValues values, int id) => values.CanonicalIdOf(id) != 0 ? values.Canonical(id) : "\0" + values.Raw(id);

    private static EntityValue ToValue(RecordTable table, ValueColumn column, string key, ReadOnlySpan<(int Row, int Id)> stated)
    {
        ImmutableArray<ValueOrigin>.Builder origins = ImmutableArray.CreateBuilder<ValueOrigin>(stated.Length);
        SortedSet<string> labels = new(StringComparer.Ordinal);
        ValueStatus status = ValueStatus.Placeholder;
        DateTimeOffset? from = null;
        DateTimeOffset? to = null;
        bool open = false;
        foreach ((int row, int id) in stated)
        {
            origins.Add(new ValueOrigin(table.IdOf(row), column.Values.Raw(id)));
            status = Better(status, column.Values.Status(id));
            ValidTime valid = table.ValidOf(row);
            from = from is null || valid.From < from ? valid.From ?? from : from;
            open |= valid is { From: not null, To: null };
            to = to is null || valid.To > to ? valid.To ?? to : to;
            labels.UnionWith(table.LabelsOf(row));
            if (column.Values.OptionsOf(id) is { Labels.IsDefaultOrEmpty: false } options)
                labels.UnionWith(options.Labels);
        }
        string value = key.StartsWith('\0') ? key[1..] : key;
        return new EntityValue(column.Field.Name, value, status, origins.MoveToImmutable()) { ValidFrom = from, ValidTo = open ? null : to, Labels = [.. labels] };
    }

    private static ValueStatus Better(ValueStatus a, ValueStatus b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(ValueStatus status) => status switch
    {
        ValueStatus.Valid => 3,
        ValueStatus.Unknown => 2,
        ValueStatus.Invalid => 1,
        _ => 0,
    };

    private static ImmutableArray<EntityValue> Ordered(EntityValue[] values, string field, Survivorship survivorship)
    {
        int best = survivorship.Choose(field, values);
        if (best >= 0)
            values[best] = values[best] with { Best = true };
        EntityValue[] sorted = [.. values.OrderByDescending(v => v.Best).ThenByDescending(v => v.Origins.Length).ThenBy(v => v.Value, StringComparer.Ordinal)];
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }
}
