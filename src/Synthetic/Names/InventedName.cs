namespace Linkage.Synthetic;

/// <summary>A whole invented name, its parts in the order of its own script.</summary>
internal sealed record InventedName(Community Community, InventedPart[] Parts, bool SpacedNative)
{
    /// <summary>Gets the name in its own script.</summary>
    public string Native => string.Join(SpacedNative ? " " : "", Parts.Select(p => p.Native));

    /// <summary>Gets the given part in its own script.</summary>
    public string NativeGiven => string.Join(SpacedNative ? " " : "", Parts.Where(p => p.Place != NamePlace.Family).Select(p => p.Native));

    /// <summary>Writes all but the family part in Latin letters.</summary>
    public string LatinGiven(ulong spelling) => Join(p => p.Place != NamePlace.Family, spelling);

    /// <summary>Writes the family part in Latin letters; empty where a community has none.</summary>
    public string LatinFamily(ulong spelling) => Join(p => p.Place == NamePlace.Family, spelling);

    /// <summary>Gets whether the community writes the family name first.</summary>
    public bool FamilyFirst => Parts[0].Place == NamePlace.Family;

    /// <summary>Gets whether the native script is not Latin.</summary>
    public bool OtherScript => Community is not (Community.Vietnamese or Community.Malay or Community.European);

    private string Join(Func<InventedPart, bool> keep, ulong spelling)
    {
        List<string> words = [];
        for (int i = 0; i < Parts.Length; i++)
        {
            if (keep(Parts[i]))
                words.Add(Parts[i].Latin(SplitMix.Mix(spelling + (ulong)i)));
        }

        return string.Join(' ', words);
    }
}
