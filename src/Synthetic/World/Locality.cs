namespace Linkage.Synthetic;

/// <summary>A sub-district where people of the generated cases live.</summary>
internal sealed record Locality(string Tambon, string Amphoe, int Province, string Postcode, string TambonLatin, string AmphoeLatin);
