namespace Linkage.Normalization;

/// <summary>The prepared form of a plate column.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; empty when it is not known.</param>
/// <param name="Series">What stands before the number: class digit and letters (<c>1กก</c>), or the type code of a lorry (<c>70</c>).</param>
/// <param name="Number">The number, without leading zeros where the country writes none; <c>?</c> for a digit that a witness did not see.</param>
/// <param name="Province">The two-digit code of a Thai province, <c>betong</c>, or the name of another region in lower case; empty when it is not known.</param>
internal sealed record PlateForm(string Country, string Series, string Number, string Province)
{
    /// <summary>Gets whether some characters were not seen.</summary>
    public bool IsPartial => Number.Contains('?', StringComparison.Ordinal) || Series.Contains('?', StringComparison.Ordinal);

    /// <summary>Gets whether the plate is a dealer's red one, which moves from car to car.</summary>
    public bool IsDealer { get; init; }

    /// <summary>Whether both can be the same plate: equal but for a country or province that one of them does not state.</summary>
    public bool IsCompatibleWith(PlateForm other) =>
        IsDealer == other.IsDealer && Number == other.Number && Series == other.Series && Agree(Country, other.Country) && Agree(Province, other.Province);

    /// <summary>Writes country, mark and province: <c>TH|กก1234|10</c>.</summary>
    public override string ToString() => $"{Country}|{(IsDealer ? "red:" : "")}{Series}{Number}|{Province}";

    private static bool Agree(string left, string right) => left.Length == 0 || right.Length == 0 || left == right;
}
