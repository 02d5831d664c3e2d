namespace Linkage.Synthetic;

// The police: people of a case, and what was seized from them.
internal sealed partial class CellWriter
{
    private void WriteCases(Cell cell)
    {
        foreach (PoliceCase file in cell.Cases)
        {
            Dictionary<Person, string> keys = [];
            for (int i = 0; i < file.People.Count; i++)
            {
                string key = $"{file.Number}-{Text.Of(i + 1)}";
                keys[file.People[i].Person] = key;
                WriteSuspect(file, key, file.People[i].Person, file.People[i].Role);
            }

            Single($"police:{file.Number}/file", "E" + file.Number, "event", ref tally.EventRecords);
            for (int i = 0; i < file.Seizures.Count; i++)
                WriteSeizure(file, $"{file.Number}-S{Text.Of(i + 1)}", keys[file.Seizures[i].From], file.Seizures[i].Line, file.Seizures[i].Vehicle);
        }
    }

    private void WriteSuspect(PoliceCase file, string key, Person person, string role)
    {
        Mention mention = _clerk.Write(person, Desk.Police, file.Day, file.Careful);
        Person($"police:{key}", person);
        string name = PoliceName(mention, file.Careful);
        string nickname = person.Nation.IsThai && _random.Percent(35) ? person.Nickname.Native : "";
        string other = OtherName(mention);
        List<string> phones = [];
        foreach (Line line in person.Lines.Take(2))
        {
            if (!_random.Percent(65) && !file.Careful)
                continue;
            phones.Add(Phones.Police(ref _random, line));
            Thing($"police:{key}/phone/{Text.Of(phones.Count)}", line.Id, ref tally.PhoneRecords);
        }

        string id = mention.NationalId.Length == 13 && _random.Percent(40) ? Dashed(mention.NationalId) : mention.NationalId;
        bool wantPassport = !person.Nation.IsThai || _random.Percent(25);
        string passport = wantPassport ? mention.PassportText : "";
        if (passport.Length > 0)
            Thing($"police:{key}/passport", mention.Passport!.Id, ref tally.DocumentRecords);
        files.Cases.Cells(
            key, file.Number, Times.Thai(file.Day), file.Place.Tambon, role switch { "suspect" => "ผู้ต้องหา", "victim" => "ผู้เสียหาย", _ => "พยาน" },
            name, nickname, other, Births.Police(ref _random, mention), person.Nation.Thai, id, passport,
            phones.Count == 0 && _random.Chance(rates.Placeholders) ? "ไม่ทราบ" : string.Join(", ", phones),
            _random.Percent(85) ? person.Address.ToThai() : "").EndRow();
        tally.Rows++;
    }

    private string PoliceName(Mention mention, bool careful)
    {
        if (!careful && mention.HasDocument && _random.Chance(rates.Placeholders / 2))
            return "ไม่ทราบชื่อ";
        if (!mention.HasLatin)
            return mention.Native;
        return mention.LatinTitle.Length > 0 && _random.Percent(60)
            ? Titles.ThaiForForeigner(ref _random, mention.Person) + LatinNames.Bare(ref _random, mention)
            : LatinNames.Full(ref _random, mention);
    }

    private string OtherName(Mention mention)
    {
        Person person = mention.Person;
        if (person.FormerName is not null && !mention.HasLatin && _random.Percent(60))
            return "เดิมชื่อ " + person.FormerName.Native;
        return person.Standing == "suspect" && _random.Percent(50) ? "ฉายา " + person.Nickname.Native : "";
    }

    private void WriteSeizure(PoliceCase file, string key, string from, Line? line, Vehicle? vehicle)
    {
        (string number, string imei, string plate, string vin, string color) = ("", "", "", "", "");
        if (line is not null)
        {
            number = Phones.Police(ref _random, line);
            imei = line.Imeis[0];
            Thing($"police:{key}/handset", line.Id, ref tally.PhoneRecords);
        }

        if (vehicle is not null)
        {
            plate = Plates.Police(ref _random, PlateAt(vehicle, file.Day), rates.PlatesWithoutProvince, file.Careful);
            vin = _random.Percent(60) ? vehicle.Vin : "";
            color = vehicle.Color.Thai;
            Thing($"police:{key}/vehicle", vehicle.Id, ref tally.VehicleRecords);
        }

        files.Seizures.Cells(key, file.Number, from, Times.Thai(file.Day), number, imei, plate, vin, color).EndRow();
        tally.Rows++;
    }

    private static string Dashed(string id) => $"{id[..1]}-{id[1..5]}-{id[5..10]}-{id[10..12]}-{id[12..]}";
}
