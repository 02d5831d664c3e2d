namespace Linkage.Synthetic;

/// <summary>A vehicle with everybody who owned it, the first owner first.</summary>
internal sealed class Vehicle
{
    public required string Id { get; init; }

    public required Plate Plate { get; init; }

    /// <summary>The plate after moving to another province, or null.</summary>
    public Plate? NewPlate { get; set; }

    public required string Vin { get; init; }

    public required CarModel Model { get; init; }

    public required CarColor Color { get; init; }

    public required int Year { get; init; }

    public List<Person> Owners { get; } = [];

    /// <summary>The day it went to its second owner.</summary>
    public DateOnly Sold { get; set; }
}
