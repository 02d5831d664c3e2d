namespace Linkage.Normalization;

/// <summary>Standardises the numbers stamped into vehicles: VIN or chassis, and engine.</summary>
/// <remarks>Cost: linear in the text. All methods may be called from several threads at once. Source of the check digit: ISO 3779, 49 CFR 565.</remarks>
public static class VehicleNumbers
{
    private const string Values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

    private static readonly int[] Weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Standardises a vehicle identification number or a chassis number.</summary>
    /// <param name="raw">The text as the source gave it; stamped numbers are often written between asterisks.</param>
    /// <returns>Capitals and digits. In a number of 17 characters I, O and Q, which are never used, become 1, 0 and 0. The check digit binds only in North America and China
    /// (first character 1-5 or L): there the number is valid or has the reason <c>check-digit</c>; anything else is <see cref="ValueStatus.Unknown"/>.</returns>
    public static Normalized<string> Normalize(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        string number = IdentifierText.Compact(raw);
        if (IsPlaceholder(raw, number))
            return new Normalized<string>(raw, "", ValueStatus.Placeholder);
        if (number.Length != 17 || number.AsSpan().ContainsAnyExcept(Letters))
            return number.Length < 4
                ? new Normalized<string>(raw, number, ValueStatus.Invalid) { Reason = "wrong-form" }
                : new Normalized<string>(raw, number, ValueStatus.Unknown);

        string vin = number.Replace('I', '1').Replace('O', '0').Replace('Q', '0');
        bool binding = vin[0] is (>= '1' and <= '5') or 'L';
        bool passes = HasCheckDigit(vin);
        return new Normalized<string>(raw, vin, !binding ? ValueStatus.Unknown : passes ? ValueStatus.Valid : ValueStatus.Invalid)
        {
            Reason = binding && !passes ? "check-digit" : null,
            Steps = vin == number ? [] : ["illegal-letters-replaced"],
        };
    }

    /// <summary>Standardises an engine number.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <returns>Capitals and digits; there is no check.</returns>
    public static Normalized<string> NormalizeEngine(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        string number = IdentifierText.Compact(raw);
        return IsPlaceholder(raw, number)
            ? new Normalized<string>(raw, "", ValueStatus.Placeholder)
            : new Normalized<string>(raw, number, ValueStatus.Unknown);
    }

    /// <summary>Whether the ninth character of a VIN is its check digit.</summary>
    internal static bool HasCheckDigit(ReadOnlySpan<char> vin)
    {
        int sum = 0;
        for (int i = 0; i < 17; i++)
        {
            int at = Values.IndexOf(vin[i], StringComparison.Ordinal);
            if (at < 0)
                return false;
            sum += at % 10 * Weights[i];
        }
        int check = sum % 11;
        return vin[8] == (check == 10 ? 'X' : (char)('0' + check));
    }

    private static ReadOnlySpan<char> Letters => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static bool IsPlaceholder(string raw, string number) =>
        number.Length == 0 || Placeholders.Contains(raw) || (number.Length >= 4 && IdentifierText.IsOneCharacter(number) && number != "11111111111111111");
}
