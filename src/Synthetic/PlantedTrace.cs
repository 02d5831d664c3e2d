namespace Linkage.Synthetic;

/// <summary>Notes the records of the two planted people while they are written.</summary>
internal sealed class PlantedTrace
{
    public Person? Organizer { get; private set; }

    public Person? Carried { get; private set; }

    public List<string> OrganizerRecords { get; } = [];

    public List<string> CarriedRecords { get; } = [];

    public void Expect(Network network)
    {
        Organizer = network.Of("organizer")[0];
        Carried = network.Of("carried")[0];
    }

    public void Note(string recordId, Person person)
    {
        if (person == Organizer)
            OrganizerRecords.Add(recordId);
        else if (person == Carried)
            CarriedRecords.Add(recordId);
    }
}
