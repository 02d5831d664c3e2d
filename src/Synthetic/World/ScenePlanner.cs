namespace Linkage.Synthetic;

/// <summary>Plans what happens in a cell: who crosses with whom, who is in a police file, who subscribes, calls and applies.</summary>
internal sealed class ScenePlanner(Cell cell, long seed)
{
    private const int Purpose = 7;
    private readonly Dictionary<Person, int> _planned = [];

    public void Plan()
    {
        if (cell.Network is not null)
            NetworkPlanner.PlanScenes(cell, seed, this);
        SplitMix random = new(seed, cell.Index, Purpose, 0);
        PlanOwners();
        List<Person> police = [];
        List<Person> crossing = [];
        foreach (Person person in cell.Persons)
            Fill(ref random, person, police, crossing);
        PlanCases(ref random, police);
        PlanTrips(ref random, crossing);
        PlanCalls(ref random);
    }

    public void AddTrip(Checkpoint gate, DateTime at, bool entering, Vehicle? vehicle, bool careful, IEnumerable<(Person Person, string Role)> people)
    {
        Trip trip = new()
        {
            Passage = "PS" + Text.Padded((cell.Index * Cell.Rows) + cell.Trips.Count, 10),
            Checkpoint = gate,
            At = at,
            Entering = entering,
            Vehicle = vehicle,
            Careful = careful,
        };
        trip.Travellers.AddRange(people);
        cell.Trips.Add(trip);
        foreach ((Person person, _) in trip.Travellers)
            Count(person);
    }

    public PoliceCase AddCase(DateOnly day, Locality place, bool careful)
    {
        PoliceCase file = new()
        {
            Number = $"C{Text.Of((day.Year + 543) % 100)}-{Text.Padded((cell.Index * Cell.Stride) + cell.Cases.Count, 9)}",
            Day = day,
            Place = place,
            Careful = careful,
        };
        cell.Cases.Add(file);
        return file;
    }

    private int Planned(Person person) => _planned.GetValueOrDefault(person);

    private void Count(Person person) => _planned[person] = Planned(person) + 1;

    private void PlanOwners()
    {
        HashSet<Person> owners = [];
        foreach (Vehicle vehicle in cell.Vehicles)
        {
            foreach (Person owner in vehicle.Owners)
            {
                if (vehicle.Plate.Province > 0 && owners.Add(owner))
                    Count(owner);
            }
        }

        foreach (PoliceCase file in cell.Cases)
        {
            foreach ((Person person, _) in file.People)
                Count(person);
        }

        foreach ((_, Person holder, _) in cell.Subscriptions)
            Count(holder);
    }

    private void Fill(ref SplitMix random, Person person, List<Person> police, List<Person> crossing)
    {
        foreach (Line line in person.Lines)
        {
            bool mine = line.Users[0] == person || line.PassedOn;
            if (mine && line.Thai && Planned(person) < person.Wanted && random.Percent(85) && !cell.Subscriptions.Exists(s => s.Line == line && s.Holder == person))
            {
                cell.Subscriptions.Add((line, person, false));
                Count(person);
            }
        }

        for (int i = 0; i < 2 && !person.Nation.IsThai; i++)
        {
            if (Planned(person) < person.Wanted && random.Percent(i == 0 ? 75 : 35))
            {
                cell.Visas.Add((person, random.Percent(40)));
                Count(person);
            }
        }

        if (Planned(person) < person.Wanted && random.Percent(30))
        {
            police.Add(person);
            Count(person);
        }

        while (Planned(person) < person.Wanted)
        {
            crossing.Add(person);
            Count(person);
        }
    }

    private void PlanCases(ref SplitMix random, List<Person> people)
    {
        random.Shuffle(people);
        for (int i = 0; i < people.Count;)
        {
            DateOnly day = new DateOnly(2022, 6, 1).AddDays(random.Below(900));
            PoliceCase file = AddCase(day, people[i].Address.Locality, careful: false);
            int size = random.Between(1, 4);
            for (int n = 0; n < size && i < people.Count; n++, i++)
                file.People.Add((people[i], n == 0 ? random.Pick(["suspect", "victim"]) : random.Pick(["suspect", "victim", "witness", "witness"])));
            Person first = file.People[0].Person;
            if (random.Percent(30))
                file.Seizures.Add((first, first.Lines[0], null));
            Vehicle? vehicle = cell.Vehicles.Find(v => v.Owners.Contains(first));
            if (vehicle is not null && random.Percent(40))
                file.Seizures.Add((first, null, vehicle));
        }
    }

    private void PlanTrips(ref SplitMix random, List<Person> needs)
    {
        random.Shuffle(needs);
        for (int i = 0; i < needs.Count;)
        {
            int size = random.Below(10) switch { < 4 => 1, < 7 => 2, < 9 => 3, _ => 4 };
            List<Person> party = [];
            while (party.Count < size && i < needs.Count && !party.Contains(needs[i]))
                party.Add(needs[i++]);
            Vehicle? vehicle = VehicleFor(ref random, party);
            bool busRide = vehicle is not null && vehicle == cell.Bus;
            DateTime at = new DateTime(2023, 1, 1, 5, 0, 0).AddDays(random.Below(700)).AddMinutes(random.Below(900)).AddSeconds(random.Below(60));
            List<(Person, string)> people = [.. party.Select((p, n) => (p, n == 0 && vehicle is not null && !busRide ? "driver" : "passenger"))];
            foreach (Person person in party)
                _planned[person]--;
            AddTrip(Places.PickCheckpoint(ref random, party[0].Nation.Code), at, random.Percent(55), vehicle, false, people);
        }
    }

    private Vehicle? VehicleFor(ref SplitMix random, List<Person> party)
    {
        Vehicle? own = cell.Vehicles.Find(v => v.Owners.Contains(party[0]));
        if (own is not null && random.Percent(85))
            return own;
        int draw = random.Below(100);
        if (draw < 40 || cell.Vehicles.Count == 0)
            return null;
        return draw < 70 ? cell.Bus : random.Pick(cell.Vehicles);
    }

    private void PlanCalls(ref SplitMix random)
    {
        foreach (Line line in cell.Lines)
        {
            int count = random.Below(4);
            for (int i = 0; i < count; i++)
            {
                Line other = random.Pick(cell.Lines);
                if (other == line)
                    continue;
                DateTime at = new DateTime(2024, 1, 1).AddMinutes(random.Below(300 * 24 * 60)).AddSeconds(random.Below(60));
                cell.Calls.Add(new Call(line, other, at, random.Between(3, 900)));
            }
        }
    }
}
