namespace Linkage.Synthetic;

// The vehicle register: a row for every owner a vehicle had.
internal sealed partial class CellWriter
{
    private void WriteRegister(Cell cell)
    {
        Dictionary<Person, string[]> written = [];
        for (int v = 0; v < cell.Vehicles.Count; v++)
        {
            Vehicle vehicle = cell.Vehicles[v];
            if (vehicle.Plate.Province == 0)
                continue;
            for (int o = 0; o < vehicle.Owners.Count; o++)
            {
                string key = $"R{Text.Padded((_cell * Cell.Stride) + v, 9)}-{Text.Of(o + 1)}";
                string[] owner = OwnerCells(written, vehicle.Owners[o]);
                Thing($"register:{key}", vehicle.Id, ref tally.VehicleRecords);
                Plate plate = o > 0 && vehicle.NewPlate is not null ? vehicle.NewPlate : vehicle.Plate;
                files.Vehicles.Cells(key, Plates.Register(plate), Places.ProvinceOf(plate.Province).Thai, vehicle.Vin, vehicle.Model.MakeThai, vehicle.Model.Model,
                    vehicle.Model.Type, vehicle.Color.Thai, Text.Of(vehicle.Year)).Cells(owner);
                DateOnly bought = o == 0 ? new DateOnly(vehicle.Year, 3, 1) : vehicle.Sold;
                files.Vehicles.Cells(Text.Iso(bought), o + 1 < vehicle.Owners.Count ? Text.Iso(vehicle.Sold) : "").EndRow();
                tally.Rows++;
            }
        }
    }

    // The register knows an owner once, however many vehicles there are: one number, one set of particulars.
    private string[] OwnerCells(Dictionary<Person, string[]> written, Person owner)
    {
        if (written.TryGetValue(owner, out string[]? cells))
            return cells;
        Mention mention = _clerk.Write(owner, Desk.Register, new DateOnly(2021, 1, 1), careful: false);
        string number = "W" + Text.Padded(owner.Index, 9);
        Person($"register:{number}/owner", owner);
        string name = mention.HasLatin ? LatinNames.Full(ref _random, mention) : mention.Native;
        cells = [number, name, mention.NationalId, mention.NationalId.Length > 0 ? "" : mention.PassportText, Births.Register(mention), owner.Address.ToThai()];
        written.Add(owner, cells);
        return cells;
    }
}
