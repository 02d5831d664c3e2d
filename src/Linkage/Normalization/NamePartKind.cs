namespace Linkage.Normalization;

/// <summary>What a part of a person's name is, as far as the source or the name itself says.</summary>
public enum NamePartKind
{
    /// <summary>Nothing says; the part may match any part of another name.</summary>
    Unknown,

    /// <summary>A given name.</summary>
    Given,

    /// <summary>A middle name.</summary>
    Middle,

    /// <summary>A family name.</summary>
    Family,

    /// <summary>The father's name, or a name made of it (bin Ahmad, Sergeyevich).</summary>
    Patronymic,

    /// <summary>A word that belongs to its neighbour and names nobody by itself (ณ, แซ่, bin, al, de).</summary>
    Particle,

    /// <summary>A title or honorific that may also be part of the name (Maung, Ko, Sayed).</summary>
    Title,
}
