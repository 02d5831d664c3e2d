using System.Globalization;

namespace Linkage.Accuracy.Sets;

/// <summary>Generated sets with what is hard in real ones: old spellings, empty cells, households, twins, common names, several sources.</summary>
internal static class HardSets
{
    private static readonly string[] Trades = ["farmer", "clerk", "painter", "writer", "sailor", "driver", "teacher", "merchant", "cook", "tailor", "lawyer", "smith", "miner", "soldier", "nurse", "baker"];

    public static IEnumerable<PersonSet> All(string data)
    {
        NamePools pools = new(data, 1);
        yield return Historical(pools, 50_000, 11);
        yield return Households(pools, 6_000, 12);
        yield return Few(pools, 12_000, 13);
        yield return Registers(pools, 5_000, 14);
        yield return Empty(pools, 20_000, 15);
        yield return CommonNames(pools, 8_000, 16);
    }

    // Long-dead people as many books spell them.
    private static PersonSet Historical(NamePools pools, int records, int seed)
    {
        Dice dice = new(seed);
        SetMaker maker = new("historical", ["full_name", "dob", "birth_place", "postcode", "gender", "occupation"], dice);
        while (maker.Count < records)
        {
            string given = dice.Common(pools.Given, 10);
            string middle = dice.Chance(0.5) ? dice.Common(pools.Given, 10) : "";
            string family = dice.Common(pools.Family, 60);
            DateOnly born = dice.Birthday(1700, 1900);
            (string place, string trade, string sex) = (dice.Common(pools.Cities, 8), dice.One(Trades), dice.One(["male", "female"]));
            string postcode = place[..2] + dice.Digits(3);
            int copies = 1 + dice.Below(dice.Chance(0.5) ? 6 : 18);
            for (int copy = 0; copy < copies; copy++)
            {
                string first = dice.Chance(0.12) ? dice.Respell(given) : dice.Chance(0.04) ? given[..1] : dice.Chance(0.05) ? dice.Common(pools.Given, 10) : given;
                string second = middle.Length > 0 && dice.Chance(0.6) ? middle + " " : "";
                string last = dice.Chance(0.12) ? dice.Respell(family) : dice.Chance(0.1) ? dice.Slip(family) : family;
                DateOnly date = dice.Chance(0.1) ? dice.Misdate(born) : born;
                string written = dice.Chance(0.25) ? date.Year.ToString("D4", CultureInfo.InvariantCulture) : Iso(date);
                maker.Add(
                    [dice.Chance(0.03) ? last : $"{first} {second}{last}", written, dice.Chance(0.1) ? dice.Common(pools.Cities, 8) : place, dice.Chance(0.15) ? dice.Slip(postcode, "0123456789") : postcode, sex, dice.Chance(0.3) ? dice.One(Trades) : trade],
                    [0, 0.25, 0.2, 0.3, 0.15, 0.4]);
            }

            maker.Next();
        }

        return maker.Make();
    }

    // Two registers without duplicates inside; families under one roof with one phone, some of them twins.
    private static PersonSet Households(NamePools pools, int households, int seed)
    {
        Dice dice = new(seed);
        SetMaker maker = new("households", ["source", "given_name", "surname", "dob", "street_number", "address_1", "city", "postcode", "phone"], dice);
        for (int house = 0; house < households; house++)
        {
            string family = dice.Common(pools.Family, 30);
            (string street, string number, string city, string phone) = (dice.One(pools.Streets), (1 + dice.Below(120)).ToString(CultureInfo.InvariantCulture), dice.Common(pools.Cities, 8), "07" + dice.Digits(9));
            string postcode = city[..2] + dice.Digits(3);
            int members = 1 + dice.Below(5);
            DateOnly twin = default;
            for (int member = 0; member < members; member++)
            {
                string given = dice.Common(pools.Given, 10);
                bool isTwin = twin != default && dice.Chance(0.02);
                DateOnly born = isTwin ? twin : dice.Birthday(member < 2 ? 1940 : 1970, member < 2 ? 1980 : 2015);
                twin = born;
                bool inBoth = dice.Chance(0.6);
                foreach (string source in inBoth ? ["A", "B"] : new[] { dice.One(["A", "B"]) })
                {
                    bool moved = source == "B" && dice.Chance(0.15);
                    bool other = source == "B";
                    maker.Add(
                        [
                            source,
                            other && dice.Chance(0.12) ? dice.Slip(given) : given,
                            other && dice.Chance(0.1) ? dice.Slip(family) : other && dice.Chance(0.04) ? dice.Common(pools.Family, 30) : family,
                            Iso(other && dice.Chance(0.06) ? dice.Misdate(born) : born),
                            moved ? (1 + dice.Below(120)).ToString(CultureInfo.InvariantCulture) : number,
                            moved ? dice.One(pools.Streets) : other && dice.Chance(0.1) ? dice.Slip(street) : street,
                            moved && dice.Chance(0.5) ? dice.Common(pools.Cities, 8) : city,
                            moved ? city[..2] + dice.Digits(3) : postcode,
                            moved ? "07" + dice.Digits(9) : phone,
                        ],
                        [0, 0.02, 0.01, 0.15, 0.1, 0.1, 0.05, 0.1, 0.4]);
                }

                maker.Next();
            }
        }

        return maker.Make() with { SourceColumn = "source", LinkType = LinkType.LinkAndDedupe };
    }

    private static PersonSet Few(NamePools pools, int records, int seed)
    {
        Dice dice = new(seed);
        SetMaker maker = new("few columns", ["given_name", "surname", "dob", "city"], dice);
        while (maker.Count < records)
        {
            (string given, string family, DateOnly born, string city) = (dice.Common(pools.Given, 8), dice.Common(pools.Family, 30), dice.Birthday(1940, 2005), dice.Common(pools.Cities, 4));
            int copies = 1 + (dice.Chance(0.4) ? dice.Below(4) : 0);
            for (int copy = 0; copy < copies; copy++)
            {
                (string first, string last) = (dice.Chance(0.12) ? dice.Slip(given) : given, dice.Chance(0.12) ? dice.Slip(family) : family);
                if (dice.Chance(0.04))
                    (first, last) = (last, first);
                maker.Add([first, last, (dice.Chance(0.08) ? born.Year + 1 : born.Year).ToString(CultureInfo.InvariantCulture), dice.Chance(0.15) ? dice.Common(pools.Cities, 4) : city], [0.02, 0.01, 0.1, 0.1]);
            }

            maker.Next();
        }

        return maker.Make();
    }

    // Three registers that have different columns.
    private static PersonSet Registers(NamePools pools, int people, int seed)
    {
        Dice dice = new(seed);
        SetMaker maker = new("registers", ["source", "full_name", "given_name", "surname", "dob", "phone", "email", "city", "passport"], dice);
        for (int i = 0; i < people; i++)
        {
            (string given, string family, DateOnly born, string city) = (dice.Common(pools.Given, 10), dice.Common(pools.Family, 40), dice.Birthday(1950, 2005), dice.Common(pools.Cities, 8));
            (string phone, string passport) = ("07" + dice.Digits(9), "P" + dice.Digits(7));
            string email = $"{given}.{family}{dice.Below(90)}@mail.test";
            string Spelt(string name) => dice.Chance(0.1) ? dice.Slip(name) : name;
            if (dice.Chance(0.6))
                maker.Add(["A", "", Spelt(given), Spelt(family), Iso(dice.Chance(0.05) ? dice.Misdate(born) : born), "", "", "", passport], [0, 0, 0, 0, 0.1, 0, 0, 0, 0.3]);
            if (dice.Chance(0.6))
                maker.Add(["B", dice.Chance(0.3) ? $"{Spelt(family)} {given}" : $"{given} {Spelt(family)}", "", "", "", phone, "", city, ""], [0, 0, 0, 0, 0, 0.3, 0, 0.2, 0]);
            if (dice.Chance(0.6))
                maker.Add(["C", "", dice.Chance(0.2) ? given[..1] : Spelt(given), Spelt(family), born.Year.ToString(CultureInfo.InvariantCulture), dice.Chance(0.2) ? "07" + dice.Digits(9) : phone, dice.Chance(0.1) ? dice.Slip(email) : email, city, passport], [0, 0, 0, 0, 0.2, 0.4, 0.5, 0.2, 0.7]);
            maker.Next();
        }

        return maker.Make() with { SourceColumn = "source", LinkType = LinkType.LinkAndDedupe };
    }

    private static PersonSet Empty(NamePools pools, int records, int seed)
    {
        Dice dice = new(seed);
        SetMaker maker = new("mostly empty", ["given_name", "surname", "dob", "city", "postcode", "phone", "email", "occupation"], dice);
        while (maker.Count < records)
        {
            (string given, string family, DateOnly born, string city) = (dice.Common(pools.Given, 10), dice.Common(pools.Family, 40), dice.Birthday(1940, 2005), dice.Common(pools.Cities, 8));
            (string postcode, string phone, string email, string trade) = (city[..2] + dice.Digits(3), "07" + dice.Digits(9), $"{given}{dice.Below(999)}@mail.test", dice.One(Trades));
            int copies = 1 + dice.Below(5);
            for (int copy = 0; copy < copies; copy++)
            {
                maker.Add(
                    [dice.Chance(0.1) ? dice.Slip(given) : given, dice.Chance(0.1) ? dice.Slip(family) : family, Iso(dice.Chance(0.05) ? dice.Misdate(born) : born), city, dice.Chance(0.1) ? dice.Slip(postcode, "0123456789") : postcode, phone, dice.Chance(0.1) ? dice.Slip(email) : email, trade],
                    [0.3, 0.2, 0.5, 0.5, 0.6, 0.6, 0.6, 0.7]);
            }

            maker.Next();
        }

        return maker.Make();
    }

    // A country of few names.
    private static PersonSet CommonNames(NamePools pools, int records, int seed)
    {
        Dice dice = new(seed);
        SetMaker maker = new("common names", ["given_name", "surname", "dob", "city", "phone"], dice);
        while (maker.Count < records)
        {
            (string given, string family, DateOnly born, string city, string phone) = (pools.Given[dice.Below(60)], dice.Common(pools.Family[..40], 3), dice.Birthday(1960, 2005), pools.Cities[dice.Below(5)], "07" + dice.Digits(9));
            int copies = 1 + (dice.Chance(0.3) ? dice.Below(3) : 0);
            for (int copy = 0; copy < copies; copy++)
                maker.Add([dice.Chance(0.08) ? dice.Slip(given) : given, family, Iso(dice.Chance(0.06) ? dice.Misdate(born) : born), dice.Chance(0.1) ? pools.Cities[dice.Below(5)] : city, dice.Chance(0.2) ? "07" + dice.Digits(9) : phone], [0, 0, 0.1, 0.1, 0.5]);
            maker.Next();
        }

        return maker.Make();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
