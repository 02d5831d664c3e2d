using System.Text.Json;

namespace Linkage.Synthetic.Tests;

/// <summary>The records that the manifest makes of a case's rows, worked out again from the files alone.</summary>
internal static class ExpectedRecords
{
    public static IEnumerable<string> Of(MemoryCase files) =>
        [.. Border(files), .. Police(files), .. Register(files), .. Telecom(files), .. Visas(files)];

    private static IEnumerable<string> Border(MemoryCase files)
    {
        foreach (string[] row in files.Rows("crossings.csv", ','))
        {
            yield return $"border:{row[0]}/traveller";
            yield return $"border:{row[1]}/crossing";
            if (row[12].Length > 0)
                yield return $"border:{row[0]}/passport";
            if (row[14].Length > 0)
                yield return $"border:{row[0]}/car";
            int companions = row[17].Length == 0 ? 0 : row[17].Split(';').Length;
            for (int i = 1; i <= companions; i++)
                yield return $"border:{row[0]}/companion/{i}";
        }
    }

    private static IEnumerable<string> Police(MemoryCase files)
    {
        foreach (string[] row in files.Rows("cases.csv", ','))
        {
            yield return $"police:{row[0]}";
            yield return $"police:{row[1]}/file";
            if (row[11].Length > 0)
                yield return $"police:{row[0]}/passport";
            int phones = row[12] is "" or "ไม่ทราบ" ? 0 : row[12].Split(',').Length;
            for (int i = 1; i <= phones; i++)
                yield return $"police:{row[0]}/phone/{i}";
        }

        foreach (string[] row in files.Rows("seizures.csv", ','))
        {
            if (row[4].Length > 0 || row[5].Length > 0)
                yield return $"police:{row[0]}/handset";
            if (row[6].Length > 0 || row[7].Length > 0)
                yield return $"police:{row[0]}/vehicle";
        }
    }

    private static IEnumerable<string> Register(MemoryCase files)
    {
        foreach (string[] row in files.Rows("vehicles.csv", ';'))
        {
            yield return $"register:{row[0]}";
            yield return $"register:{row[9]}/owner";
        }
    }

    private static IEnumerable<string> Telecom(MemoryCase files)
    {
        foreach (string line in files.Text("lines.jsonl").Split('\n').Where(l => l.Length > 0))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string key = json.RootElement.GetProperty("line").GetString()!;
            yield return $"telecom:{key}";
            yield return $"telecom:{key}/holder";
        }

        foreach (string[] row in files.Rows("calls.csv", ','))
        {
            yield return $"telecom:{row[0]}/call";
            yield return $"telecom:{row[1]}/caller";
            yield return $"telecom:{row[2]}/callee";
        }
    }

    private static IEnumerable<string> Visas(MemoryCase files)
    {
        foreach (string[] row in files.Rows("visas.txt", '\t'))
        {
            yield return $"visa:{row[0]}/holder";
            yield return $"visa:{row[0]}/paper";
            if (row[10].Length > 0)
                yield return $"visa:{row[0]}/passport";
        }
    }
}
