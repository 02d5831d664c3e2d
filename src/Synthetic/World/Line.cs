namespace Linkage.Synthetic;

/// <summary>A mobile number and the handsets it was used in. Digits with the country code.</summary>
internal sealed class Line
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required bool Thai { get; init; }

    public required List<string> Imeis { get; init; }

    /// <summary>Everybody who uses or used it, the subscriber first.</summary>
    public List<Person> Users { get; } = [];

    /// <summary>Whether the number went to its second user for good, rather than being shared.</summary>
    public bool PassedOn { get; set; }
}
