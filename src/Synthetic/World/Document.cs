namespace Linkage.Synthetic;

/// <summary>A passport, visa or permit.</summary>
internal sealed record Document(string Id, string Type, string Number, string Issuer, Person Holder);
