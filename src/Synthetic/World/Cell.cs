namespace Linkage.Synthetic;

/// <summary>A neighbourhood of 60 people with all that belongs to them and happens to them: the unit that is made, written and forgotten.</summary>
/// <remarks>A cell is a function of the seed and its index alone, so any of them can be made without those before it.</remarks>
internal sealed class Cell
{
    public const int Size = 60;

    /// <summary>Room for numbered things of one kind in a cell.</summary>
    public const int Stride = 256;

    /// <summary>Where the numbers of second plates start in that room.</summary>
    public const int SecondPlates = 160;

    /// <summary>Room for numbered rows and events in a cell.</summary>
    public const int Rows = 4096;

    public required long Index { get; init; }

    public List<Person> Persons { get; } = [];

    public List<Vehicle> Vehicles { get; } = [];

    /// <summary>The bus or van that anybody may ride.</summary>
    public Vehicle? Bus { get; set; }

    public List<Line> Lines { get; } = [];

    public List<Document> Documents { get; } = [];

    public List<Trip> Trips { get; } = [];

    public List<PoliceCase> Cases { get; } = [];

    public List<Call> Calls { get; } = [];

    /// <summary>The subscriptions that the telecom files hold: a line, its subscriber, and whether the planted chain needs it without fault.</summary>
    public List<(Line Line, Person Holder, bool Careful)> Subscriptions { get; } = [];

    public List<(Person Holder, bool Permit)> Visas { get; } = [];

    public List<TrueLink> Links { get; } = [];

    public Network? Network { get; set; }
}
