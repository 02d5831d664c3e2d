using System.Text;

namespace Linkage.Synthetic;

// The log of the border: a row a traveller, companions in one cell.
internal sealed partial class CellWriter
{
    private int _crossingRow;

    private void WriteTrips(Cell cell)
    {
        _crossingRow = 0;
        foreach (Trip trip in cell.Trips)
        {
            List<(Person Person, string Role)> rows = [];
            List<Person> companions = [];
            foreach ((Person person, string role) in trip.Travellers)
            {
                bool companion = rows.Count > 0 && !trip.Careful && role == "passenger" && _random.Percent(person.Nation.IsThai ? 12 : 50);
                if (companion)
                    companions.Add(person);
                else
                    rows.Add((person, role));
            }

            for (int i = 0; i < rows.Count; i++)
                WriteCrossing(trip, rows[i].Person, rows[i].Role, i == 0 ? companions : []);
            Single($"border:{trip.Passage}/crossing", "E" + trip.Passage, "event", ref tally.EventRecords);
        }
    }

    private void WriteCrossing(Trip trip, Person person, string role, List<Person> companions)
    {
        string key = "B" + Text.Padded((_cell * Cell.Rows) + _crossingRow++, 10);
        DateOnly day = DateOnly.FromDateTime(trip.At);
        Mention mention = _clerk.Write(person, Desk.Border, day, trip.Careful);
        Person($"border:{key}/traveller", person);
        if (mention.PassportText.Length > 0)
            Thing($"border:{key}/passport", mention.Passport!.Id, ref tally.DocumentRecords);
        (string plate, string province, string country) = ("", "", "");
        if (trip.Vehicle is not null)
        {
            (plate, province, country) = Plates.Border(ref _random, PlateAt(trip.Vehicle, day), rates.PlatesWithoutProvince, trip.Careful);
            Thing($"border:{key}/car", trip.Vehicle.Id, ref tally.VehicleRecords);
        }

        string list = WriteCompanions(key, companions, day);
        (string given, string family) = TwoColumns(mention);
        files.Crossings.Cells(
            key, trip.Passage, _random.Percent(75) ? trip.Checkpoint.Thai : trip.Checkpoint.Latin, Times.Border(trip.At), trip.Entering ? "เข้า" : "ออก",
            role == "driver" ? "คนขับ" : "ผู้โดยสาร", mention.Native, Upper(mention.LatinTitle + given), Upper(family),
            Births.Border(mention), person.Male ? "M" : "F", person.Nation.Code, mention.PassportText, mention.NationalId, plate, province, country, list).EndRow();
        tally.Rows++;
    }

    private string WriteCompanions(string key, List<Person> companions, DateOnly day)
    {
        StringBuilder list = new();
        for (int i = 0; i < companions.Count; i++)
        {
            Mention mention = _clerk.Write(companions[i], Desk.Companion, day, careful: false);
            if (i > 0)
                list.Append("; ");
            list.Append(mention.HasLatin ? LatinNames.Full(ref _random, mention) : mention.Native);
            if (mention.PassportText.Length > 0)
                list.Append(" (").Append(mention.PassportText).Append(')');
            Person($"border:{key}/companion/{Text.Of(i + 1)}", companions[i]);
        }

        return list.ToString();
    }

    // A name without family name is cut anywhere, or a dash stands for what is not there.
    private (string Given, string Family) TwoColumns(Mention mention)
    {
        if (mention.LatinFamily.Length > 0)
            return mention.Swapped ? (mention.LatinFamily, mention.LatinGiven) : (mention.LatinGiven, mention.LatinFamily);
        int cut = mention.LatinGiven.IndexOf(' ', StringComparison.Ordinal);
        return _random.Below(10) switch
        {
            < 2 when cut > 0 => (mention.LatinGiven[..cut], mention.LatinGiven[(cut + 1)..]),
            < 3 when cut > 0 => (mention.LatinGiven, "-"),
            _ => (mention.LatinGiven, ""),
        };
    }

    // The old plate until the vehicle went to its new owner.
    private static Plate PlateAt(Vehicle vehicle, DateOnly day) => vehicle.NewPlate is not null && day >= vehicle.Sold ? vehicle.NewPlate : vehicle.Plate;

    private static string Upper(string text) => text.ToUpperInvariant();
}
