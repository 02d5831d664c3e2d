namespace Linkage.Synthetic;

/// <summary>The place of a part in a name.</summary>
internal enum NamePlace
{
    Given,
    Middle,
    Family,
    Particle,
}
