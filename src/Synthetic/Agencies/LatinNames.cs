namespace Linkage.Synthetic;

/// <summary>Puts the Latin parts of a name in the order and case of an agency.</summary>
internal static class LatinNames
{
    /// <summary>The name with its title.</summary>
    public static string Full(ref SplitMix random, Mention mention) => mention.LatinTitle + Bare(ref random, mention);

    /// <summary>The name without title, in the community's order unless swapped.</summary>
    public static string Bare(ref SplitMix random, Mention mention)
    {
        (string given, string family) = (mention.LatinGiven, mention.LatinFamily);
        if (family.Length == 0)
            return random.Percent(40) ? given.ToUpperInvariant() : given;
        bool familyFirst = mention.Person.Name.FamilyFirst != mention.Swapped;
        return random.Below(4) switch
        {
            0 => (familyFirst ? $"{family} {given}" : $"{given} {family}").ToUpperInvariant(),
            1 => familyFirst ? $"{family.ToUpperInvariant()} {given}" : $"{given} {family.ToUpperInvariant()}",
            _ => familyFirst ? $"{family} {given}" : $"{given} {family}",
        };
    }

    /// <summary>FAMILY, GIVEN as visas have it.</summary>
    public static string FamilyFirst(Mention mention)
    {
        (string given, string family) = mention.Swapped ? (mention.LatinFamily, mention.LatinGiven) : (mention.LatinGiven, mention.LatinFamily);
        string text = family.Length == 0 ? given : given.Length == 0 ? family : $"{family}, {given}";
        return text.ToUpperInvariant();
    }
}
