namespace Linkage.Synthetic;

/// <summary>Gives a network its tools and plans what it does: calls down the chain, convoys, a raid.</summary>
internal static class NetworkPlanner
{
    private const int Purpose = 5;

    /// <summary>Gives the network its vehicles, a phone that the organizer subscribed and a driver carries, and a house where the carried people stay.</summary>
    public static void Equip(Cell cell, long seed)
    {
        Network network = cell.Network!;
        SplitMix random = new(seed, cell.Index, Purpose, 0);
        Person organizer = network.Of("organizer")[0];
        Person driver = network.Of("driver")[0];
        Line burner = CellBuilder.AddLine(ref random, cell, organizer, thai: true, seed);
        burner.Users.Add(driver);
        driver.Lines.Add(burner);
        cell.Links.Add(new TrueLink(driver.Id, "uses", burner.Id, "carries", "transport"));
        network.BurnerLine = burner;

        CellBuilder.AddVehicle(ref random, cell, network.Of("broker", "transport")[0], CarModel.Shared[0], seed);
        foreach (Person other in network.Of("driver").Skip(1))
            CellBuilder.AddVehicle(ref random, cell, other, random.Pick(CarModel.Private), seed);

        Address shelter = network.Of("shelter-keeper")[0].Address;
        foreach (Person carried in network.Of("carried").Take(8))
            carried.Address = shelter;
        foreach (Person neighbor in Bystanders(cell).Take(2))
            (neighbor.Address, neighbor.Standing) = (shelter, "bystander");
        Person keeper = network.Of("shelter-keeper")[1];
        Person housemate = Bystanders(cell).ElementAt(2);
        (housemate.Address, housemate.Standing) = (keeper.Address, "bystander");
        keeper.Lines[0].Users.Add(housemate);
        housemate.Lines.Add(keeper.Lines[0]);
        cell.Links.Add(new TrueLink(housemate.Id, "uses", keeper.Lines[0].Id, "shares", ""));
        // One passport for two: the second shows it as if it were hers or his.
        IReadOnlyList<Person> carriedPeople = network.Of("carried");
        Document lent = carriedPeople[9].Passports[0];
        carriedPeople[10].Passports.RemoveAll(p => p != carriedPeople[10].Passports[0]);
        carriedPeople[10].Passports.Add(lent);
        cell.Links.Add(new TrueLink(carriedPeople[10].Id, "uses", lent.Id, "impostor", ""));
        foreach (Person member in network.Members)
        {
            member.Wanted = Math.Max(member.Wanted, 2);
            cell.Links.Add(new TrueLink(member.Id, "member-of", NetworkId(network), member.Role, member.Stage));
        }
    }

    public static string NetworkId(Network network) => "N" + Text.Padded(network.Number, 6);

    /// <summary>Plans the convoys, the shared bus, the raid and the calls.</summary>
    public static void PlanScenes(Cell cell, long seed, ScenePlanner scenes)
    {
        Network network = cell.Network!;
        SplitMix random = new(seed, cell.Index, Purpose, 1);
        List<Person> carried = [.. network.Of("carried")];
        IReadOnlyList<Person> drivers = network.Of("driver");
        Vehicle van = cell.Vehicles.First(v => v.Owners[0] == network.Of("broker", "transport")[0] && v.Model == CarModel.Shared[0]);
        DateTime night = new DateTime(2024, 1, 5, 3, 0, 0).AddDays(random.Below(120)).AddMinutes(random.Below(90));
        Checkpoint gate = Places.PickCheckpoint(ref random, carried[0].Nation.Code);

        // The convoy: a scout, the van and a pickup within minutes of each other.
        Vehicle scout = OwnOf(cell, drivers[2]);
        Vehicle pickup = OwnOf(cell, drivers[1]);
        scenes.AddTrip(gate, night, true, scout, false, [(drivers[2], "driver"), (network.Of("guide")[0], "passenger")]);
        scenes.AddTrip(gate, night.AddMinutes(random.Between(2, 4)), true, van, true,
            [(drivers[0], "driver"), .. carried.Take(4).Select(c => (c, "passenger"))]);
        scenes.AddTrip(gate, night.AddMinutes(random.Between(5, 7)), true, pickup, false,
            [(drivers[1], "driver"), .. carried.Skip(4).Take(4).Select(c => (c, "passenger"))]);
        scenes.AddTrip(gate, night.AddDays(9), true, van, false, [(drivers[0], "driver"), (network.Of("guide")[1], "passenger")]);

        // The innocent bus: the other carried people sit among travellers who know nothing.
        List<Person> riders = [.. Bystanders(cell).Skip(3).Take(5)];
        foreach (Person rider in riders)
            rider.Standing = "bystander";
        scenes.AddTrip(gate, night.AddHours(30), true, cell.Bus, false,
            [(riders[0], "driver"), .. riders.Skip(1).Select(r => (r, "passenger")), .. carried.Skip(8).Select(c => (c, "passenger"))]);

        PlanRaid(cell, network, scenes, night, van);
        PlanCalls(ref random, cell, network, night);
        cell.Subscriptions.Add((network.BurnerLine!, network.Of("organizer")[0], true));
    }

    private static void PlanRaid(Cell cell, Network network, ScenePlanner scenes, DateTime night, Vehicle van)
    {
        Person keeper = network.Of("shelter-keeper")[0];
        Person driver = network.Of("driver")[0];
        IReadOnlyList<Person> carried = network.Of("carried");
        DateOnly day = DateOnly.FromDateTime(night.AddDays(12));
        PoliceCase raid = scenes.AddCase(day, keeper.Address.Locality, careful: true);
        raid.People.AddRange([(keeper, "suspect"), (driver, "suspect")]);
        raid.People.AddRange(carried.Skip(2).Take(5).Select(c => (c, "victim")));
        raid.People.Add((Bystanders(cell).First(), "witness"));
        raid.Seizures.Add((driver, network.BurnerLine, null));
        raid.Seizures.Add((driver, null, van));
        raid.Seizures.Add((keeper, keeper.Lines[0], null));

        PoliceCase money = scenes.AddCase(day.AddDays(20), network.Of("cashier")[0].Address.Locality, careful: false);
        money.People.AddRange([(network.Of("cashier")[0], "suspect"), (network.Of("broker", "shelter")[0], "suspect"), (network.Of("recruiter")[0], "suspect")]);
        money.Seizures.Add((network.Of("cashier")[0], network.Of("cashier")[0].Lines[0], null));
    }

    private static void PlanCalls(ref SplitMix random, Cell cell, Network network, DateTime night)
    {
        Person organizer = network.Of("organizer")[0];
        Person recruit = network.Of("broker", "recruit")[0];
        Person transport = network.Of("broker", "transport")[0];
        Person border = network.Of("broker", "border")[0];
        Person shelter = network.Of("broker", "shelter")[0];
        List<(Person, Person)> ties = [(organizer, recruit), (organizer, transport), (recruit, transport), (transport, border), (border, shelter)];
        ties.AddRange(network.Of("recruiter").Select(r => (recruit, r)));
        ties.AddRange(network.Of("driver").Select(d => (transport, d)));
        ties.AddRange(network.Of("guide").Select(g => (border, g)));
        ties.AddRange(network.Of("shelter-keeper").Select(k => (shelter, k)));
        ties.AddRange(network.Of("cashier").Select(c => (c, shelter)));
        ties.AddRange(network.Of("cashier").Select(c => (organizer, c)));
        ties.AddRange(network.Of("carried").Select((c, i) => (network.Of("recruiter")[i % 2], c)));
        foreach ((Person from, Person to) in ties)
        {
            int count = random.Between(1, 3);
            for (int i = 0; i < count; i++)
                cell.Calls.Add(new Call(from.Lines[0], to.Lines[0], night.AddMinutes(-random.Between(30, 6000)), random.Between(8, 400)));
            cell.Links.Add(new TrueLink(from.Id, "knows", to.Id, from.Role, from.Stage));
        }

        cell.Calls.Add(new Call(transport.Lines[0], network.BurnerLine!, night.AddMinutes(-25), 41));
        cell.Calls.Add(new Call(network.BurnerLine!, shelter.Lines[0], night.AddMinutes(95), 63));
    }

    private static Vehicle OwnOf(Cell cell, Person person) => cell.Vehicles.First(v => v.Owners[0] == person);

    /// <summary>People of the cell outside the network, from the far end, so that siblings of the first do not matter.</summary>
    private static IEnumerable<Person> Bystanders(Cell cell) => cell.Persons.Where(p => p.Role.Length == 0).Reverse();
}
