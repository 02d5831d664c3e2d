namespace Linkage.Synthetic;

/// <summary>Makes the people of a cell and what they own.</summary>
internal sealed class CellBuilder(long seed, Rates rates, int cellsPerNetwork, Tally tally)
{
    private const int Identity = 1;
    private const int Belongings = 2;
    private const int Stride64 = 64;
    private const int BusOwners = 45; // from this place in the cell on, the first who can own a bus does

    public Cell Build(long index)
    {
        Cell cell = new() { Index = index };
        if (index % cellsPerNetwork == 0)
            cell.Network = PlanNetwork(index);
        for (int i = 0; i < Cell.Size; i++)
            cell.Persons.Add(MakePerson(cell, i));
        SplitMix random = new(seed, index, Belongings, 0);
        foreach (Person person in cell.Persons)
        {
            GiveDocuments(ref random, cell, person);
            GiveLines(ref random, cell, person);
            GiveVehicle(ref random, cell, person);
        }

        if (cell.Network is not null)
            NetworkPlanner.Equip(cell, seed);
        Share(ref random, cell);
        tally.Persons += cell.Persons.Count;
        tally.PersonsWithNamesake += cell.Persons.Count(p => p.HasNamesake);
        return cell;
    }

    private Network PlanNetwork(long index)
    {
        SplitMix random = new(seed, index, 3, 0);
        Community carried = random.Pick([Community.Rohingya, Community.Burman, Community.Khmer, Community.Lao, Community.Shan, Community.Bangladeshi, Community.Chinese, Community.Vietnamese]);
        tally.Networks++;
        return new Network { Number = (int)(index / cellsPerNetwork), Carried = carried };
    }

    private Person MakePerson(Cell cell, int place)
    {
        long global = (cell.Index * Stride64) + place;
        SplitMix random = new(seed, global, Identity, 0);
        (string role, string stage) = RoleOf(cell, place);
        Person? before = place > 0 ? cell.Persons[place - 1] : null;
        bool sibling = before is not null && before.Role.Length == 0 && role.Length == 0 && random.Chance(rates.Siblings);
        bool namesake = !sibling && before is not null && role.Length == 0 && random.Chance(rates.Namesakes / 2);
        Person? model = namesake ? cell.Persons[random.Below(place)] : null;
        if (model?.HasNamesake == true)
            (model, namesake) = (null, false);
        Community community = sibling ? before!.Community : model?.Community ?? CommunityOf(ref random, cell, role);
        bool male = model?.Male ?? (role is "driver" or "guide" || random.Percent(58));
        InventedName name = model?.Name ?? NameForge.Invent(ref random, community, male, sibling ? NameForge.SharedFamily(before!.Name) : null);
        int year = model?.Birth.Year ?? (sibling ? Math.Clamp(before!.Birth.Year + random.Between(1, 6), 1950, 2006) : random.Between(1955, 2005));
        Person person = new()
        {
            Id = "P" + Text.Padded(global, 9),
            Index = (int)global,
            Name = name,
            Community = community,
            Nation = Nation.Of(community),
            Male = male,
            Spelling = random.Next(),
            Birth = BirthIn(ref random, year, model),
            Nickname = random.Pick(ThaiNames.Nicknames),
            Address = sibling ? before!.Address : NewAddress(ref random),
            TwoScripts = random.Chance(rates.TwoScripts),
            Role = role,
            Stage = stage,
            Standing = role.Length == 0 ? "" : role == "carried" ? "victim" : "suspect",
            Wanted = WantedOf(ref random),
            HasNamesake = namesake,
        };
        if (random.Chance(rates.FormerNames))
            person.FormerName = Former(ref random, person);
        Relate(cell, person, before, sibling, model);
        return person;
    }

    private static void Relate(Cell cell, Person person, Person? before, bool sibling, Person? model)
    {
        if (sibling)
            cell.Links.Add(new TrueLink(before!.Id, "sibling", person.Id, "", ""));
        if (model is not null)
        {
            model.HasNamesake = true;
            cell.Links.Add(new TrueLink(model.Id, "namesake", person.Id, "", ""));
        }

        if (person.Role.Length == 0)
            return;
        person.Network = cell.Network!.Number;
        cell.Network.Members.Add(person);
    }

    private static (string Role, string Stage) RoleOf(Cell cell, int place)
    {
        if (cell.Network is null)
            return ("", "");
        foreach ((string role, string stage, int count) in Network.Plan)
        {
            if (place < count)
                return (role, stage);
            place -= count;
        }

        return ("", "");
    }

    private static Community CommunityOf(ref SplitMix random, Cell cell, string role) => role switch
    {
        "carried" => cell.Network!.Carried,
        "guide" => random.Pick([Community.Burman, Community.Karen, Community.Lao, Community.Thai]),
        "recruiter" => random.Percent(50) ? cell.Network!.Carried : Community.Thai,
        "" => NameForge.PickCommunity(ref random),
        _ => random.Percent(80) ? Community.Thai : NameForge.PickCommunity(ref random),
    };

    private static DateOnly BirthIn(ref SplitMix random, int year, Person? model)
    {
        DateOnly birth = new DateOnly(year, 1, 1).AddDays(random.Between(1, 363));
        while (model is not null && Math.Abs(birth.DayNumber - model.Birth.DayNumber) < 40)
            birth = new DateOnly(year, 1, 1).AddDays(random.Between(1, 363));
        return birth;
    }

    private static Address NewAddress(ref SplitMix random)
    {
        string house = Text.Of(random.Between(1, 399));
        if (random.Percent(55))
            house += "/" + Text.Of(random.Between(1, 99));
        return new Address(house, random.Between(1, 12), random.Pick(Places.Localities));
    }

    // One and an uneven number more, with the mean that the options ask for.
    private int WantedOf(ref SplitMix random) =>
        1 + ((random.Below(rates.ExtraRecords + 1) + random.Below(rates.ExtraRecords + 1) + random.Below(1000)) / 1000);

    private static InventedName? Former(ref SplitMix random, Person person)
    {
        InventedPart? family = NameForge.SharedFamily(person.Name);
        return family is null ? null : NameForge.Invent(ref random, person.Community, person.Male, family);
    }

    private void GiveDocuments(ref SplitMix random, Cell cell, Person person)
    {
        if (person.Nation.IsThai)
            person.NationalId = Numbers.NationalId(seed, person.Index, person.Birth.Year >= 1984 ? 1 : 3);
        else if (random.Percent(25) && person.Role != "carried")
            person.NationalId = Numbers.NationalId(seed, person.Index, 6); // the card of a registered migrant
        bool renewed = !person.Nation.IsThai && random.Chance(rates.RenewedPassports);
        for (int i = 0; i < (renewed ? 2 : 1); i++)
        {
            long place = (cell.Index * Cell.Stride) + cell.Documents.Count;
            Document passport = new("D" + Text.Padded(place, 9), "passport", Numbers.Passport(seed, place, person.Nation.PassportShape), person.Nation.Code, person);
            cell.Documents.Add(passport);
            person.Passports.Add(passport);
            cell.Links.Add(new TrueLink(person.Id, "holds", passport.Id, "", ""));
        }
    }

    private void GiveLines(ref SplitMix random, Cell cell, Person person)
    {
        int count = person.Role is not ("" or "carried") && random.Percent(40) ? 2 : random.Percent(8) ? 2 : 1;
        for (int i = 0; i < count; i++)
            AddLine(ref random, cell, person, person.Nation.IsThai || random.Percent(75), seed);
    }

    public static Line AddLine(ref SplitMix random, Cell cell, Person person, bool thai, long seed)
    {
        long place = (cell.Index * Cell.Stride) + cell.Lines.Count;
        Line line = new()
        {
            Id = "F" + Text.Padded(place, 9),
            Number = thai ? Numbers.ThaiMobile(seed, place) : Numbers.ForeignMobile(seed, place, person.Nation),
            Thai = thai,
            Imeis = [Numbers.Imei(seed, place * 2)],
        };
        if (random.Percent(15))
            line.Imeis.Add(Numbers.Imei(seed, (place * 2) + 1));
        line.Users.Add(person);
        person.Lines.Add(line);
        cell.Lines.Add(line);
        cell.Links.Add(new TrueLink(person.Id, "uses", line.Id, "subscriber", ""));
        return line;
    }

    private void GiveVehicle(ref SplitMix random, Cell cell, Person person)
    {
        if (cell.Bus is null && person.Index % Stride64 >= BusOwners && person.Nation.Code is not ("MYS" or "KHM"))
            cell.Bus = AddVehicle(ref random, cell, person, random.Pick(CarModel.Shared), seed);
        else if (person.Role != "carried" && random.Percent(person.Nation.IsThai ? 38 : 8))
            AddVehicle(ref random, cell, person, random.Pick(CarModel.Private), seed);
    }

    public static Vehicle AddVehicle(ref SplitMix random, Cell cell, Person owner, CarModel model, long seed)
    {
        long place = (cell.Index * Cell.Stride) + cell.Vehicles.Count;
        int year = random.Between(2008, 2022);
        bool foreign = owner.Nation.Code is "MYS" or "KHM";
        Vehicle vehicle = new()
        {
            Id = "V" + Text.Padded(place, 9),
            Plate = foreign ? Numbers.ForeignPlate(seed, place, owner.Nation.Code == "MYS" ? "MY" : "KH") : Numbers.ThaiPlate(seed, place, owner.Address.Locality.Province),
            Vin = Numbers.Vin(seed, place, model.Maker, year),
            Model = model,
            Color = random.Pick(CarColor.All),
            Year = year,
        };
        vehicle.Owners.Add(owner);
        cell.Vehicles.Add(vehicle);
        cell.Links.Add(new TrueLink(owner.Id, "owns", vehicle.Id, "", ""));
        return vehicle;
    }

    /// <summary>Lets a share of the phones, passports and vehicles be used by others or go to them.</summary>
    private void Share(ref SplitMix random, Cell cell)
    {
        foreach (Line line in cell.Lines)
        {
            bool planned = line.Users.Count > 1;
            if (!planned && !random.Chance(rates.SharedIdentifiers))
                continue;
            if (!planned)
            {
                Person second = Other(ref random, cell, line.Users[0]);
                line.Users.Add(second);
                second.Lines.Add(line);
                line.PassedOn = random.Percent(50);
                cell.Links.Add(new TrueLink(second.Id, "uses", line.Id, line.PassedOn ? "second subscriber" : "shares", ""));
            }

            tally.SharedIdentifiers++;
        }

        foreach (Document passport in cell.Documents)
        {
            if (passport.Holder.Nation.IsThai || passport.Holder.Passports.Count > 1 || !random.Chance(rates.SharedIdentifiers))
                continue;
            Person second = Other(ref random, cell, passport.Holder);
            if (second.Nation.Code != passport.Issuer || second.Passports.Count > 1)
                continue;
            second.Passports.Add(passport);
            cell.Links.Add(new TrueLink(second.Id, "uses", passport.Id, "impostor", ""));
            tally.SharedIdentifiers++;
        }

        foreach (Vehicle vehicle in cell.Vehicles)
        {
            if (!random.Chance(rates.SharedIdentifiers * 3 / 2))
                continue;
            Person buyer = Other(ref random, cell, vehicle.Owners[0]);
            vehicle.Owners.Add(buyer);
            vehicle.Sold = new DateOnly(2023, 1, 1).AddDays(random.Below(600));
            if (vehicle.Plate.Province > 0 && vehicle.Plate.Province != buyer.Address.Locality.Province && random.Percent(20))
                vehicle.NewPlate = Numbers.ThaiPlate(seed, (cell.Index * Cell.Stride) + Cell.SecondPlates + cell.Vehicles.IndexOf(vehicle), buyer.Address.Locality.Province);
            cell.Links.Add(new TrueLink(buyer.Id, "owns", vehicle.Id, "second owner", ""));
            tally.SharedIdentifiers++;
        }

        tally.Identifiers += cell.Lines.Count + cell.Documents.Count + cell.Vehicles.Count;
    }

    /// <summary>Picks somebody else, of the same household or nation if chance will have it, never a suspect for a bystander.</summary>
    private static Person Other(ref SplitMix random, Cell cell, Person person)
    {
        for (int attempt = 0; attempt < 40; attempt++)
        {
            Person other = random.Pick(cell.Persons);
            if (other != person && (attempt > 20 || other.Nation.Code == person.Nation.Code) && other.Name != person.Name)
                return other;
        }

        return cell.Persons[(cell.Persons.IndexOf(person) + 1) % cell.Persons.Count];
    }
}
