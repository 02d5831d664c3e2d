namespace Linkage.Synthetic;

/// <summary>Invents names by the habits of a community.</summary>
internal static class NameForge
{
    private static readonly (Community Community, int Weight)[] Mix =
    [
        (Community.Thai, 430), (Community.Burman, 150), (Community.Shan, 40), (Community.Karen, 30), (Community.Lao, 80), (Community.Khmer, 90),
        (Community.Vietnamese, 45), (Community.Chinese, 45), (Community.Malay, 30), (Community.Bangladeshi, 18), (Community.Rohingya, 22),
        (Community.European, 12), (Community.Russian, 8),
    ];

    public static Community PickCommunity(ref SplitMix random)
    {
        int draw = random.Below(1000);
        foreach ((Community community, int weight) in Mix)
        {
            if (draw < weight)
                return community;
            draw -= weight;
        }

        return Community.Thai;
    }

    /// <summary>Invents a name. A family part that is given (a sibling's) is kept.</summary>
    public static InventedName Invent(ref SplitMix random, Community community, bool male, InventedPart? family = null)
    {
        InventedPart[] parts = community switch
        {
            Community.Thai => [ThaiGiven(ref random, male), family ?? ThaiFamily(ref random)],
            Community.Burman => Syllables(ref random, male ? BurmeseNames.Male : BurmeseNames.Female, 2 + (random.Percent(75) ? 1 : 0)),
            Community.Shan => [One(NamePlace.Particle, male ? BurmeseNames.SaiTitle : BurmeseNames.NangTitle),
                .. Syllables(ref random, male ? BurmeseNames.ShanMale : BurmeseNames.ShanFemale, 2 + (random.Percent(75) ? 1 : 0))],
            Community.Karen => [One(NamePlace.Particle, male ? BurmeseNames.SawTitle : BurmeseNames.NawTitle),
                .. Syllables(ref random, BurmeseNames.Karen, 2 + (random.Percent(75) ? 1 : 0))],
            Community.Lao => [Two(ref random, NamePlace.Given, LaoNames.GivenFirst, male ? LaoNames.GivenLastMale : LaoNames.GivenLastFemale),
                family ?? Two(ref random, NamePlace.Family, LaoNames.FamilyFirst, LaoNames.FamilyLast)],
            Community.Khmer => [family ?? One(NamePlace.Family, random.Pick(KhmerNames.Family)),
                Two(ref random, NamePlace.Given, KhmerNames.GivenFirst, male ? KhmerNames.GivenLastMale : KhmerNames.GivenLastFemale)],
            Community.Vietnamese => Vietnamese(ref random, male, family),
            Community.Chinese => [family ?? One(NamePlace.Family, random.Pick(ChineseNames.Family)), ChineseGiven(ref random, male)],
            Community.Malay => Malay(ref random, male),
            Community.Bangladeshi => Bangladeshi(ref random, male),
            Community.Rohingya => Rohingya(ref random, male),
            Community.Russian => [One(NamePlace.Given, random.Pick(male ? EuropeanNames.RussianMale : EuropeanNames.RussianFemale)),
                Two(ref random, NamePlace.Family, EuropeanNames.RussianStem, male ? EuropeanNames.RussianEndMale : EuropeanNames.RussianEndFemale)],
            _ => European(ref random, male, family),
        };
        return new InventedName(community, parts, Spaced(community));
    }

    /// <summary>Finds the family part that brothers and sisters share; null where names have none or it changes with sex.</summary>
    public static InventedPart? SharedFamily(InventedName name) =>
        name.Community == Community.Russian ? null : name.Parts.FirstOrDefault(p => p.Place == NamePlace.Family);

    private static bool Spaced(Community community) => community is not (Community.Burman or Community.Shan or Community.Karen or Community.Chinese);

    private static InventedPart One(NamePlace place, NameElement element) => new(place, [element]);

    private static InventedPart Two(ref SplitMix random, NamePlace place, NameElement[] first, NameElement[] last)
    {
        NameElement head = random.Pick(first);
        NameElement tail = random.Pick(last);
        while (tail.Native == head.Native)
            tail = random.Pick(last);
        return new InventedPart(place, [head, tail]);
    }

    private static InventedPart ThaiGiven(ref SplitMix random, bool male) => random.Percent(22)
        ? One(NamePlace.Given, random.Pick(male ? ThaiNames.SimpleMale : ThaiNames.SimpleFemale))
        : Two(ref random, NamePlace.Given, ThaiNames.GivenFirst, male ? ThaiNames.GivenLastMale : ThaiNames.GivenLastFemale);

    private static InventedPart ThaiFamily(ref SplitMix random)
    {
        if (random.Percent(4))
            return One(NamePlace.Family, random.Pick(ThaiNames.Clans));
        InventedPart two = Two(ref random, NamePlace.Family, ThaiNames.FamilyFirst, ThaiNames.FamilyLast);
        NameElement end = random.Pick(ThaiNames.FamilyEnd);
        return random.Percent(35) && end.Native != two.Elements[1].Native ? new InventedPart(NamePlace.Family, [.. two.Elements, end]) : two;
    }

    private static InventedPart[] Syllables(ref SplitMix random, NameElement[] from, int count)
    {
        InventedPart[] parts = new InventedPart[count];
        for (int i = 0; i < count; i++)
        {
            NameElement next = random.Pick(from);
            while (i > 0 && next.Native == parts[i - 1].Elements[0].Native && !random.Percent(25))
                next = random.Pick(from);
            parts[i] = One(NamePlace.Given, next);
        }

        return parts;
    }

    private static InventedPart[] Vietnamese(ref SplitMix random, bool male, InventedPart? family)
    {
        InventedPart first = family ?? One(NamePlace.Family, VietnameseNames.Family[Math.Min(random.Below(VietnameseNames.Family.Length), random.Below(VietnameseNames.Family.Length))]);
        InventedPart middle = One(NamePlace.Middle, random.Pick(male ? VietnameseNames.MiddleMale : VietnameseNames.MiddleFemale));
        NameElement[] given = male ? VietnameseNames.GivenMale : VietnameseNames.GivenFemale;
        InventedPart last = One(NamePlace.Given, random.Pick(given));
        return random.Percent(35) ? [first, middle, One(NamePlace.Middle, random.Pick(given)), last] : [first, middle, last];
    }

    private static InventedPart ChineseGiven(ref SplitMix random, bool male)
    {
        NameElement[] from = male ? ChineseNames.Male : ChineseNames.Female;
        return random.Percent(18) ? One(NamePlace.Given, random.Pick(from)) : Two(ref random, NamePlace.Given, from, from);
    }

    private static InventedPart[] Malay(ref SplitMix random, bool male)
    {
        InventedPart given = One(NamePlace.Given, random.Pick(male ? MalayNames.Male : MalayNames.Female));
        InventedPart bin = One(NamePlace.Particle, male ? MalayNames.Bin : MalayNames.Binti);
        InventedPart father = One(NamePlace.Middle, random.Pick(MalayNames.Male));
        List<InventedPart> parts = [];
        if (random.Percent(65))
            parts.Add(One(NamePlace.Given, random.Pick(male ? MalayNames.PrefixMale : MalayNames.PrefixFemale)));
        parts.AddRange([given, bin]);
        if (random.Percent(45))
            parts.Add(One(NamePlace.Middle, random.Pick(MalayNames.PrefixMale)));
        parts.Add(father);
        return [.. parts];
    }

    private static InventedPart[] Bangladeshi(ref SplitMix random, bool male)
    {
        NameElement[] first = male ? BengaliNames.Male : BengaliNames.Female;
        InventedPart given = One(NamePlace.Given, random.Pick(first));
        InventedPart last = One(NamePlace.Family, random.Pick(male ? BengaliNames.LastMale : BengaliNames.LastFemale));
        InventedPart[] core = random.Percent(40) ? [given, One(NamePlace.Given, random.Pick(first)), last] : [given, last];
        return random.Percent(60) ? [One(NamePlace.Particle, male ? BengaliNames.Md : BengaliNames.Mst), .. core] : core;
    }

    private static InventedPart[] Rohingya(ref SplitMix random, bool male)
    {
        NameElement[] first = male ? BengaliNames.RohingyaMale : BengaliNames.RohingyaFemale;
        List<InventedPart> parts = [One(NamePlace.Given, random.Pick(first))];
        if (random.Percent(55))
            parts.Add(One(NamePlace.Given, random.Pick(first)));
        parts.Add(One(NamePlace.Given, random.Pick(male ? BengaliNames.RohingyaLast : BengaliNames.RohingyaLastFemale)));
        return [.. parts];
    }

    private static InventedPart[] European(ref SplitMix random, bool male, InventedPart? family)
    {
        NameElement[] first = male ? EuropeanNames.Male : EuropeanNames.Female;
        InventedPart given = One(NamePlace.Given, random.Pick(first));
        InventedPart last = family ?? Two(ref random, NamePlace.Family, EuropeanNames.FamilyFirst, EuropeanNames.FamilyLast);
        return random.Percent(40) ? [given, One(NamePlace.Middle, random.Pick(first)), last] : [given, last];
    }
}
