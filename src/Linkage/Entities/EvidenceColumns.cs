using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage;

/// <summary>Gives persons the resolved things they are tied to as columns that can be compared: <c>@document</c>, <c>@phone</c>, <c>@vehicle</c>.</summary>
/// <remarks>A value is the id of a resolved entity; an identifier that a person states and no document or phone record has stands for itself.</remarks>
internal static class EvidenceColumns
{
    public const string Prefix = "@";

    private static readonly ImmutableArray<(EntityKind Kind, string Number, ImmutableArray<string> PersonFields)> Kinds =
    [
        (EntityKind.Document, "number", ["nationalId", "passport"]),
        (EntityKind.Phone, "number", ["phone"]),
        (EntityKind.Vehicle, "plate", []),
    ];

    /// <summary>Gets the kinds whose entities are evidence.</summary>
    public static IEnumerable<EntityKind> ThingKinds => Kinds.Select(entry => entry.Kind);

    /// <summary>Adds the columns for which there is evidence; kinds without records add none.</summary>
    public static RecordTable AddTo(RecordTable persons, RecordSet records, IReadOnlyDictionary<EntityKind, KindResolution> resolved)
    {
        foreach ((EntityKind kind, string number, ImmutableArray<string> fields) in Kinds)
        {
            if (!resolved.TryGetValue(kind, out KindResolution? things) || things.Table.Count == 0)
                continue;
            List<(int Row, string Token)> ties = [.. Linked(records, things), .. Stated(persons, ByNumber(things, number), fields)];
            if (ties.Count > 0)
                persons = WithTies(persons, kind, ties);
        }
        return persons;
    }

    /// <summary>Adds to persons of another table what they state, in the columns that a table of persons has.</summary>
    /// <param name="others">The other table.</param>
    /// <param name="persons">The table of persons.</param>
    /// <param name="entities">Gives the ids of a kind's entities by their numbers, as <see cref="ByNumber(KindResolution)"/> does.</param>
    public static RecordTable AddStated(RecordTable others, RecordTable persons, Func<EntityKind, IReadOnlyDictionary<string, string>> entities)
    {
        foreach ((EntityKind kind, _, ImmutableArray<string> fields) in Kinds)
        {
            if (fields.IsEmpty || !persons.HasColumn(Prefix + kind.Name) || others.HasColumn(Prefix + kind.Name))
                continue;
            List<(int Row, string Token)> ties = Stated(others, entities(kind), fields);
            if (ties.Count > 0)
                others = WithTies(others, kind, ties);
        }
        return others;
    }

    /// <summary>Gets the ids of a kind's entities by the numbers that persons state of them.</summary>
    public static IReadOnlyDictionary<string, string> ByNumber(KindResolution things) => ByNumber(things, Kinds.Single(entry => entry.Kind == things.Kind).Number);

    private static RecordTable WithTies(RecordTable persons, EntityKind kind, List<(int Row, string Token)> ties) =>
        persons.WithColumn(ToColumn(new Field(Prefix + kind.Name, FieldType.Code, Multiple: true), persons.Count, ties));

    /// <summary>Gets (person row, entity id) for every direct link between a person and a thing.</summary>
    private static List<(int Row, string Token)> Linked(RecordSet records, KindResolution things)
    {
        List<(int Row, string Token)> ties = [];
        foreach (ref readonly LinkRow link in records.LinkTable.Rows)
        {
            LinkEndRow person = link.From.Kind == EntityKind.Person ? link.From : link.To;
            LinkEndRow thing = link.From.Kind == EntityKind.Person ? link.To : link.From;
            if (person.Kind == EntityKind.Person && thing.Kind == things.Kind && !person.IsDangling && !thing.IsDangling)
                ties.Add((person.Row, things.Partition.IdOf(things.Partition.EntityOfRow(thing.Row)).Value));
        }
        return ties;
    }

    /// <summary>Gets (person row, entity id or the identifier itself) for every identifier that a person record states.</summary>
    private static List<(int Row, string Token)> Stated(RecordTable persons, IReadOnlyDictionary<string, string> byNumber, ImmutableArray<string> fields)
    {
        List<(int Row, string Token)> ties = [];
        foreach (string field in fields.Where(persons.HasColumn))
        {
            ValueColumn column = persons.Column(field);
            for (int row = 0; row < persons.Count; row++)
            {
                foreach (int id in column.ValuesOf(row))
                {
                    string canonical = column.Values.Canonical(id);
                    if (canonical.Length > 0)
                        ties.Add((row, byNumber.TryGetValue(canonical, out string? entity) ? entity : canonical));
                }
            }
        }
        return ties;
    }

    // Where two entities state one number (different issuers, say), it stands for neither.
    private static Dictionary<string, string> ByNumber(KindResolution things, string number)
    {
        Dictionary<string, string> entities = new(StringComparer.Ordinal);
        ValueColumn column = things.Table.Column(number);
        for (int row = 0; row < things.Table.Count; row++)
        {
            string entity = things.Partition.IdOf(things.Partition.EntityOfRow(row)).Value;
            foreach (int id in column.ValuesOf(row))
            {
                string canonical = column.Values.Canonical(id);
                if (canonical.Length > 0 && !entities.TryAdd(canonical, entity) && entities[canonical] != entity)
                    entities[canonical] = canonical;
            }
        }
        return entities;
    }

    private static ValueColumn ToColumn(Field field, int rowCount, List<(int Row, string Token)> ties)
    {
        string[] tokens = [.. ties.Select(tie => tie.Token).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = new(tokens.Length, StringComparer.Ordinal);
        for (int i = 0; i < tokens.Length; i++)
            numbers.Add(tokens[i], i + 1);
        NormalizedValue[] values = [.. tokens.Select(token => new NormalizedValue(token, ValueStatus.Valid))];
        bool[] derived = new bool[tokens.Length];
        Array.Fill(derived, true);
        return ColumnLayout.Create(field, rowCount, [.. ties.Select(tie => (tie.Row, numbers[tie.Token]))], ColumnValues.Create(tokens, values, derived: derived));
    }
}
