namespace Linkage.Synthetic;

/// <summary>One passage of a checkpoint by people who travel together.</summary>
internal sealed class Trip
{
    public required string Passage { get; init; }

    public required Checkpoint Checkpoint { get; init; }

    public required DateTime At { get; init; }

    public required bool Entering { get; init; }

    public Vehicle? Vehicle { get; init; }

    public bool Careful { get; init; }

    /// <summary>The driver first, if there is one.</summary>
    public List<(Person Person, string Role)> Travellers { get; } = [];
}
