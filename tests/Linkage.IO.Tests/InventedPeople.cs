using System.Globalization;
using System.Text;

namespace Linkage.IO.Tests;

/// <summary>Invented people with slips and repeats, the same in every run: some stand in two or three rows.</summary>
internal static class InventedPeople
{
    private static readonly string[] Given = ["John", "Mary", "Peter", "Anna", "Lucas", "Emma", "Omar", "Sarah", "Paul", "Ruby", "Tordin", "Belva"];
    private static readonly string[] Family = ["Smith", "Jones", "Taylor", "Brown", "Walker", "Hall", "Young", "Tarvold", "Minstrell", "Quarl"];
    private static readonly string[] Towns = ["London", "Leeds", "Bristol", "Cardiff", "Wexmoor", "Tarnby"];

    /// <summary>Makes rows of key, given name, family name, birth date, town, e-mail address, phone number, postcode, sex.</summary>
    public static List<string[]> Rows(int people)
    {
        List<string[]> rows = [];
        for (int person = 0; person < people; person++)
        {
            (int a, int b, int c) = (Mix(person, 1), Mix(person, 2), Mix(person, 3));
            string given = Given[a % Given.Length];
            string family = Family[b % Family.Length];
            DateOnly born = new DateOnly(1940, 1, 1).AddDays(c % 25_000);
            string email = $"{given.ToLowerInvariant()}{a % 900}@mail.example";
            string phone = "0" + (600_000_000 + (b % 300_000_000)).ToString(CultureInfo.InvariantCulture);
            for (int copy = 0; copy <= a % 3; copy++)
            {
                rows.Add([
                    $"R{rows.Count + 1:00000}", copy == 1 ? Slip(given) : given, copy == 2 ? Slip(family) : family, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Towns[c % Towns.Length],
                    (a + copy) % 4 == 0 ? "" : email, (b + copy) % 5 == 0 ? "" : phone, (10_000 + (c % 700)).ToString(CultureInfo.InvariantCulture), a % 2 == 0 ? "M" : "F",
                ]);
            }
        }

        return rows;
    }

    public static string Csv(IEnumerable<string> header, IEnumerable<string[]> rows) =>
        new StringBuilder().AppendJoin(',', header).Append('\n').AppendJoin("", rows.Select(row => string.Join(',', row) + "\n")).ToString();

    private static string Slip(string name) => name[..^2] + name[^1] + name[^2];

    private static int Mix(int person, int salt)
    {
        uint value = ((uint)person * 2_654_435_761u) ^ ((uint)salt * 0x9E37_79B9u);
        value = (value ^ (value >> 15)) * 0x85EB_CA6Bu;
        return (int)((value ^ (value >> 13)) & 0x7FFF_FFFF);
    }
}
