namespace Linkage.Synthetic;

/// <summary>How much of a birth date was written down.</summary>
internal enum BirthPrecision
{
    None,
    Year,
    Month,
    Day,
}
