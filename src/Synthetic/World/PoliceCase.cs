namespace Linkage.Synthetic;

/// <summary>A police case with its people and what was seized.</summary>
internal sealed class PoliceCase
{
    public required string Number { get; init; }

    public required DateOnly Day { get; init; }

    public required Locality Place { get; init; }

    public bool Careful { get; init; }

    public List<(Person Person, string Role)> People { get; } = [];

    public List<(Person From, Line? Line, Vehicle? Vehicle)> Seizures { get; } = [];
}
