using System.Text;

namespace Linkage.Synthetic;

// The telecom regulator: subscriptions as JSON Lines, calls as CSV.
internal sealed partial class CellWriter
{
    private void WriteTelecom(Cell cell)
    {
        for (int i = 0; i < cell.Subscriptions.Count; i++)
        {
            (Line line, Person holder, bool careful) = cell.Subscriptions[i];
            WriteSubscription($"L{Text.Padded((_cell * Cell.Stride) + i, 9)}", line, holder, careful);
        }

        HashSet<Line> callers = [];
        HashSet<Line> callees = [];
        for (int i = 0; i < cell.Calls.Count; i++)
        {
            Call call = cell.Calls[i];
            string key = "T" + Text.Padded((_cell * Cell.Rows) + i, 10);
            if (callers.Add(call.From))
                Thing($"telecom:+{call.From.Number}/caller", call.From.Id, ref tally.PhoneRecords);
            if (callees.Add(call.To))
                Thing($"telecom:+{call.To.Number}/callee", call.To.Id, ref tally.PhoneRecords);
            Single($"telecom:{key}/call", "E" + key, "event", ref tally.EventRecords);
            files.Calls.Cells(key, "+" + call.From.Number, "+" + call.To.Number, Text.IsoTime(call.At), Text.Of(call.Seconds)).EndRow();
            tally.Rows++;
        }
    }

    private void WriteSubscription(string key, Line line, Person holder, bool careful)
    {
        Mention mention = _clerk.Write(holder, Desk.Telecom, new DateOnly(2023, 6, 1), careful);
        Thing($"telecom:{key}", line.Id, ref tally.PhoneRecords);
        Person($"telecom:{key}/holder", holder);
        bool later = line.PassedOn && line.Users[0] != holder;
        StringBuilder json = new("{");
        Property(json, "line", key);
        Property(json, "msisdn", Phones.Telecom(ref _random, line));
        json.Append(",\"devices\":[");
        for (int i = 0; i < line.Imeis.Count; i++)
            json.Append(i > 0 ? "," : "").Append("{\"imei\":\"").Append(line.Imeis[i]).Append("\"}");
        json.Append("],\"holder\":{\"name\":{");
        string latin = mention.HasLatin ? LatinNames.Full(ref _random, mention) : "";
        Property(json, "local", mention.Native);
        Property(json, "en", latin);
        json.Append('}');
        Property(json, "born", Births.Iso(mention));
        Property(json, "citizenId", mention.NationalId);
        Property(json, "passport", mention.NationalId.Length > 0 && _random.Percent(70) ? "" : mention.PassportText);
        Property(json, "address", holder.Address.ToThai());
        json.Append('}');
        Property(json, "from", line.PassedOn ? (later ? "2023-07-01" : "2020-02-01") : "2021-05-01");
        Property(json, "to", line.PassedOn && !later ? "2023-03-31" : "");
        files.Lines.Raw(json.Append('}').ToString());
        tally.Rows++;
    }

    // A property with a value, or nothing: what the provider does not know it leaves out.
    private static void Property(StringBuilder json, string name, string value)
    {
        if (value.Length == 0)
            return;
        if (json[^1] != '{')
            json.Append(',');
        json.Append('"').Append(name).Append("\":\"").Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
    }
}
