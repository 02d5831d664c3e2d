namespace Linkage.Synthetic;

/// <summary>A smuggling network: who does what at which stage.</summary>
internal sealed class Network
{
    /// <summary>Roles and stages by the place of a person in the cell.</summary>
    public static readonly (string Role, string Stage, int Count)[] Plan =
    [
        ("organizer", "", 1), ("cashier", "payment", 2), ("recruiter", "recruit", 2), ("driver", "transport", 3), ("guide", "border", 2), ("shelter-keeper", "shelter", 2),
        ("broker", "recruit", 1), ("broker", "transport", 1), ("broker", "border", 1), ("broker", "shelter", 1), ("carried", "", 12),
    ];

    public required int Number { get; init; }

    public required Community Carried { get; init; }

    public List<Person> Members { get; } = [];

    public Line? BurnerLine { get; set; }

    public IReadOnlyList<Person> Of(string role, string stage = "") =>
        Members.FindAll(m => m.Role == role && (stage.Length == 0 || m.Stage == stage));
}
