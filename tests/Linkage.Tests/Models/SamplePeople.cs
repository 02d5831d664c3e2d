using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>Invented people, made by counting: each of so many persons has two records, every third person with a slip in one of them.</summary>
internal static class SamplePeople
{
    private static readonly string[] s_given = ["anong", "somchai", "kyaw", "mali", "nok", "chai", "thida", "aung", "lek", "wirot", "suda", "prem"];
    private static readonly string[] s_family = ["jaidee", "wongsa", "thongdee", "saetang", "srisuk", "boonmee", "kaewta", "phromma", "rattana", "sukjai", "inta"];
    private static readonly string[] s_towns = ["maesot", "ranong", "hatyai", "chiangrai", "trat", "nan", "phayao"];

    public static RecordTable Of(int persons)
    {
        string[] rows = new string[persons * 2];
        for (int i = 0; i < persons; i++)
        {
            int family = (i * 7) + (i / 11);
            string name = $"{s_given[i % 12]},{s_family[family % 11]}";
            string slip = i % 3 == 0 ? name[..2] + name[3..] : name;
            string born = $"{1950 + (i * 13 % 50)}-{1 + (i * 5 % 12):00}-{2 + (i * 11 % 26):00}";
            rows[i * 2] = $"{name},{born},{s_towns[i % 7]}";
            rows[(i * 2) + 1] = $"{slip},{(i % 5 == 0 ? born[..4] : born)},{s_towns[(i % 10 == 0 ? i + 1 : i) % 7]}";
        }

        return PeopleTable.Of("givenName,familyName,birthDate,locality", rows);
    }
}
