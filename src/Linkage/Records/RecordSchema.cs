using System.Collections.Immutable;

namespace Linkage;

/// <summary>The fields that records of a kind can state.</summary>
/// <remarks>Immutable; safe to share between threads. Field names are compared ordinal.</remarks>
public sealed class RecordSchema
{
    private readonly Dictionary<string, int> _index;

    private RecordSchema(EntityKind kind, ImmutableArray<Field> fields)
    {
        Kind = kind;
        Fields = fields;
        _index = new Dictionary<string, int>(fields.Length, StringComparer.Ordinal);
        for (int i = 0; i < fields.Length; i++)
        {
            if (!_index.TryAdd(fields[i].Name, i))
                throw new ArgumentException($"The schema of {kind} names the field '{fields[i].Name}' twice.", nameof(fields));
        }
    }

    /// <summary>Gets the kind.</summary>
    public EntityKind Kind { get; }

    /// <summary>Gets the fields, in the order in which results list them.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>Gets the fields of persons.</summary>
    public static RecordSchema Person { get; } = new(EntityKind.Person,
    [
        Many("name", FieldType.Name), One("givenName", FieldType.Name), One("familyName", FieldType.Name), One("middleName", FieldType.Name),
        One("title", FieldType.Text), Many("alias", FieldType.Name), Many("nickname", FieldType.Name), One("fatherName", FieldType.Name),
        One("motherName", FieldType.Name), One("birthDate", FieldType.Date), One("age", FieldType.Number), One("sex", FieldType.Text),
        Many("nationality", FieldType.Country), One("birthPlace", FieldType.Address), One("occupation", FieldType.Text),
        Many("nationalId", FieldType.Code), Many("passport", FieldType.Code), Many("phone", FieldType.Phone), Many("email", FieldType.Email),
        .. AddressFields,
    ]);

    /// <summary>Gets the fields of vehicles.</summary>
    public static RecordSchema Vehicle { get; } = new(EntityKind.Vehicle,
    [
        One("plate", FieldType.Code), One("plateProvince", FieldType.Text), One("plateCountry", FieldType.Country), One("vin", FieldType.Code),
        One("engine", FieldType.Code), One("make", FieldType.Text), One("model", FieldType.Text), One("color", FieldType.Text),
        One("type", FieldType.Text), One("year", FieldType.Number), .. AddressFields,
    ]);

    /// <summary>Gets the fields of phones.</summary>
    public static RecordSchema Phone { get; } = new(EntityKind.Phone,
    [
        One("number", FieldType.Phone), Many("imei", FieldType.Code), One("imsi", FieldType.Code), One("iccid", FieldType.Code), .. AddressFields,
    ]);

    /// <summary>Gets the fields of documents.</summary>
    public static RecordSchema Document { get; } = new(EntityKind.Document,
    [
        One("type", FieldType.Text), One("number", FieldType.Code), One("issuer", FieldType.Country), One("mrz", FieldType.Code),
        One("issued", FieldType.Date), One("expires", FieldType.Date), One("holderName", FieldType.Name), .. AddressFields,
    ]);

    /// <summary>Gets the fields of accounts.</summary>
    public static RecordSchema Account { get; } = new(EntityKind.Account,
    [
        One("number", FieldType.Code), One("bank", FieldType.Text), One("name", FieldType.Name), .. AddressFields,
    ]);

    /// <summary>Gets the fields of organizations.</summary>
    public static RecordSchema Organization { get; } = new(EntityKind.Organization,
    [
        Many("name", FieldType.Text), One("registration", FieldType.Code), One("type", FieldType.Text), .. AddressFields,
    ]);

    /// <summary>Gets the fields of places.</summary>
    public static RecordSchema Place { get; } = new(EntityKind.Place,
    [
        Many("name", FieldType.Text), One("type", FieldType.Text), One("latitude", FieldType.Number), One("longitude", FieldType.Number), .. AddressFields,
    ]);

    /// <summary>Gets the fields of events.</summary>
    public static RecordSchema Event { get; } = new(EntityKind.Event,
    [
        One("type", FieldType.Text), One("at", FieldType.Time), One("until", FieldType.Time), One("reference", FieldType.Code),
        One("stage", FieldType.Text), One("place", FieldType.Text), One("amount", FieldType.Number), One("currency", FieldType.Code),
    ]);

    private static ImmutableArray<Field> AddressFields =>
    [
        Many("address", FieldType.Address), One("houseNumber", FieldType.Code), One("street", FieldType.Address), One("locality", FieldType.Address),
        One("district", FieldType.Address), One("province", FieldType.Address), One("postcode", FieldType.Code), One("country", FieldType.Country),
    ];

    /// <summary>Creates a schema.</summary>
    /// <exception cref="ArgumentException">The kind is the default value, or a field name occurs twice.</exception>
    public static RecordSchema Create(EntityKind kind, IEnumerable<Field> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (kind.IsNone)
            throw new ArgumentException("A schema needs a kind.", nameof(kind));
        return new RecordSchema(kind, [.. fields]);
    }

    /// <summary>Gets the ready-made schema of a kind; for a kind of your own, one without fields.</summary>
    public static RecordSchema Of(EntityKind kind) => kind.Name switch
    {
        "person" => Person,
        "vehicle" => Vehicle,
        "phone" => Phone,
        "document" => Document,
        "account" => Account,
        "organization" => Organization,
        "place" => Place,
        "event" => Event,
        _ => Create(kind, []),
    };

    /// <summary>Returns this schema with a field added, or itself when it has an equal one.</summary>
    /// <exception cref="ArgumentException">The schema has a field of that name with another type.</exception>
    public RecordSchema With(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (!TryGet(field.Name, out Field? existing))
            return new RecordSchema(Kind, Fields.Add(field));
        if (existing.Type != field.Type)
            throw new ArgumentException($"The schema of {Kind} has the field '{field.Name}' with type {existing.Type}, not {field.Type}.", nameof(field));
        return this;
    }

    /// <summary>Gets the place of a field, or -1.</summary>
    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);

    /// <summary>Whether the schema has a field of that name.</summary>
    public bool Contains(string name) => _index.ContainsKey(name);

    /// <summary>Finds a field by its name.</summary>
    public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Field? field)
    {
        int index = IndexOf(name);
        field = index < 0 ? null : Fields[index];
        return field is not null;
    }

    private static Field One(string name, FieldType type) => new(name, type);

    private static Field Many(string name, FieldType type) => new(name, type, Multiple: true);
}
