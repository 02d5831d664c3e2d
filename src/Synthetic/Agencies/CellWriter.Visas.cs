namespace Linkage.Synthetic;

// Visas and work permits.
internal sealed partial class CellWriter
{
    private void WriteVisas(Cell cell)
    {
        for (int i = 0; i < cell.Visas.Count; i++)
        {
            (Person holder, bool permit) = cell.Visas[i];
            string key = "K" + Text.Padded((_cell * Cell.Stride) + i, 9);
            DateOnly issued = new DateOnly(2022, 1, 10).AddDays(_random.Below(800));
            Mention mention = _clerk.Write(holder, Desk.Visa, issued, careful: false);
            Person($"visa:{key}/holder", holder);
            if (mention.PassportText.Length > 0)
                Thing($"visa:{key}/passport", mention.Passport!.Id, ref tally.DocumentRecords);
            string number = (permit ? "WP" : "TV") + Text.Padded((_cell * Cell.Stride) + i, 9);
            Single($"visa:{key}/paper", "Q" + key, "document", ref tally.DocumentRecords);
            string phone = holder.Lines.Count > 0 && _random.Percent(60) ? Phones.Visa(ref _random, holder.Lines[0]) : _random.Chance(rates.Placeholders) ? "0999999999" : "";
            files.Visas.Cells(
                key, permit ? "work-permit" : "visa", number, Births.Visa(issued, BirthPrecision.Day), Births.Visa(issued.AddDays(permit ? 730 : 90), BirthPrecision.Day),
                mention.HasLatin ? LatinNames.FamilyFirst(mention) : "", mention.Native, holder.Male ? "Male" : "Female", Births.Visa(mention.Birth, mention.Precision),
                holder.Nation.Code, mention.PassportText, mention.NationalId, phone, holder.Address.ToLatin()).EndRow();
            tally.Rows++;
        }
    }
}
