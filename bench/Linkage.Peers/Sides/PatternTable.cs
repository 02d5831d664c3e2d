using System.Globalization;
using DuckDB.NET.Data;

namespace Linkage.Peers.Sides;

/// <summary>Agreement patterns and how many pairs have each.</summary>
internal sealed record PatternTable(string[] Comparisons, List<(int[] Levels, double Pairs)> Rows)
{
    /// <summary>Reads columns <c>gamma_…</c> and, last, the number of pairs.</summary>
    public static PatternTable Read(DuckDBDataReader reader)
    {
        int count = reader.FieldCount - 1;
        string[] names = [.. Enumerable.Range(0, count).Select(i => reader.GetName(i)["gamma_".Length..])];
        List<(int[], double)> rows = [];
        while (reader.Read())
        {
            int[] levels = [.. Enumerable.Range(0, count).Select(reader.GetInt32)];
            rows.Add((levels, Convert.ToDouble(reader.GetValue(count), CultureInfo.InvariantCulture)));
        }

        return new PatternTable(names, rows);
    }
}
