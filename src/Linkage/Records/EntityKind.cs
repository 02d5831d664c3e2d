namespace Linkage;

/// <summary>A kind of thing that records speak of and that is resolved on its own: a person, a vehicle, a phone, a document, …</summary>
/// <remarks>The default value means "no kind"; its <see cref="Name"/> is empty. Two kinds are equal when their names are equal, ordinal.
/// Safe to share between threads.</remarks>
public readonly record struct EntityKind : IComparable<EntityKind>
{
    private readonly string? _name;
    private readonly string? _code;

    private EntityKind(string name, string code) => (_name, _code) = (name, code);

    /// <summary>Gets the kind of people.</summary>
    public static EntityKind Person { get; } = new("person", "PE");

    /// <summary>Gets the kind of cars, lorries, motorcycles, boats.</summary>
    public static EntityKind Vehicle { get; } = new("vehicle", "VE");

    /// <summary>Gets the kind of phone numbers, handsets and SIM cards.</summary>
    public static EntityKind Phone { get; } = new("phone", "PH");

    /// <summary>Gets the kind of passports, identity cards, permits.</summary>
    public static EntityKind Document { get; } = new("document", "DO");

    /// <summary>Gets the kind of bank and wallet accounts.</summary>
    public static EntityKind Account { get; } = new("account", "AC");

    /// <summary>Gets the kind of companies and authorities.</summary>
    public static EntityKind Organization { get; } = new("organization", "OR");

    /// <summary>Gets the kind of places: checkpoints, houses, villages.</summary>
    public static EntityKind Place { get; } = new("place", "PL");

    /// <summary>Gets the kind of things that happen at a time: crossings, calls, arrests, payments.</summary>
    public static EntityKind Event { get; } = new("event", "EV");

    /// <summary>Gets the built-in kinds, in the order in which they are listed in reports.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [Person, Vehicle, Phone, Document, Account, Organization, Place, Event];

    /// <summary>Gets the name as manifests and files write it, such as <c>person</c>; empty for the default value.</summary>
    public string Name => _name ?? "";

    /// <summary>Gets the two capital letters that begin the ids of entities of this kind, such as <c>PE</c>; empty for the default value.</summary>
    public string Code => _code ?? "";

    /// <summary>Gets whether this is the default value, which is no kind.</summary>
    public bool IsNone => _name is null;

    /// <summary>Creates a kind of your own.</summary>
    /// <param name="name">A lower-case word of letters, digits and hyphens, 2 letters or more.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has another form.</exception>
    public static EntityKind Create(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (TryParse(name, out EntityKind known))
            return known;
        if (name.Length < 2 || name.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) || !char.IsAsciiLetterLower(name[0]))
            throw new ArgumentException("A kind is a lower-case word of at least 2 letters, digits and hyphens.", nameof(name));
        return new EntityKind(name, name[..2].ToUpperInvariant());
    }

    /// <summary>Finds a built-in kind by its name.</summary>
    /// <param name="name">The name, such as <c>vehicle</c>; null finds none.</param>
    /// <param name="kind">The kind, or the default value.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? name, out EntityKind kind)
    {
        foreach (EntityKind known in All)
        {
            if (known.Name == name)
            {
                kind = known;
                return true;
            }
        }
        kind = default;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(EntityKind other) => string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(EntityKind other) => string.CompareOrdinal(Name, other.Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
