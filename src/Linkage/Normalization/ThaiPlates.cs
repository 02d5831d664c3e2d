using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Reads Thai plates: mark and province in the orders and spellings that people use.</summary>
/// <remarks>Marks: [1-9] two letters 1-4 digits; three letters 1-3 digits (motorcycles); NN-NNNN (buses and lorries); words for personalised plates.</remarks>
internal static class ThaiPlates
{
    private static readonly string[] Noise =
    [
        "หมายเลขทะเบียนรถ", "หมายเลขทะเบียน", "เลขทะเบียนรถ", "เลขทะเบียน", "แผ่นป้ายทะเบียน", "ป้ายทะเบียน", "ทะเบียนรถ", "ทะเบียน", "รถยนต์", "รถจักรยานยนต์", "รถจยย", "จังหวัด", "จว.", "จ.", "THAILAND",
    ];

    /// <summary>Reads a folded text.</summary>
    /// <param name="folded">Digits already 0-9.</param>
    /// <param name="province">The province where it is given apart.</param>
    /// <param name="isThai">Whether the plate is known to be Thai; then Latin letters will do.</param>
    /// <param name="plate">The parts.</param>
    public static bool TryRead(string folded, string? province, bool isThai, [NotNullWhen(true)] out PlateForm? plate)
    {
        string text = folded.ToUpperInvariant();
        bool red = text.Contains("ป้ายแดง", StringComparison.Ordinal) || text.EndsWith("แดง", StringComparison.Ordinal) || text.EndsWith("(แดง)", StringComparison.Ordinal);
        text = WithoutNoise(text, red);
        string code = province is null ? "" : ProvinceOf(Countries.KeyOf(province)) ?? "";
        plate = Diplomatic(text) ?? ReadMark(Compact(text), HasDash(text), isThai || code.Length > 0);
        if (plate is null)
            return false;
        if (plate.Province.Length == 0 && code.Length > 0)
            plate = plate with { Province = code };
        plate = plate with { IsDealer = red };
        return true;
    }

    private static PlateForm? ReadMark(string text, bool dashed, bool isThai)
    {
        if (text.Length < 2)
            return null;
        if (ReadSeries(text) is { } first)
            return first;
        if (ReadLorry(text, dashed) is { } lorry)
            return lorry;
        if (ReadProvinceFirst(text, dashed) is { } after)
            return after;
        return ReadWord(text) ?? ReadLatin(text, isThai);
    }

    /// <summary>[1-9] letters digits, province after, between or missing.</summary>
    private static PlateForm? ReadSeries(string text)
    {
        int start = text[0] is >= '1' and <= '9' && text.Length > 1 && IsConsonant(text[1]) ? 1 : 0;
        int letters = start;
        while (letters < text.Length && IdentifierText.IsThai(text[letters]))
            letters++;
        int digits = letters;
        while (digits < text.Length && IsDigitOrUnseen(text[digits]))
            digits++;
        if (letters == start || digits == letters || digits - letters > 4)
            return null;
        string rest = text[digits..];
        string between = "";
        int end = letters;
        if (letters - start > 3 || !AllConsonants(text.AsSpan(start, letters - start)))
        {
            if (rest.Length > 0 || Between(text, start, letters) is not { } found)
                return null;
            (end, between) = found;    // a motorcycle's three lines: 1กก, province, number
        }
        string? province = rest.Length == 0 ? between : ProvinceOf(rest);
        return province is null ? null : new PlateForm("TH", text[..end], TrimZeros(text[letters..digits]), province);
    }

    private static (int End, string Province)? Between(string text, int start, int letters)
    {
        for (int length = 2; length <= 3 && start + length < letters; length++)
        {
            if (AllConsonants(text.AsSpan(start, length)) && ProvinceOf(text[(start + length)..letters]) is { } province)
                return (start + length, province);
        }
        return null;
    }

    private static PlateForm? ReadLorry(string text, bool dashed)
    {
        int digits = 0;
        while (digits < text.Length && IsDigitOrUnseen(text[digits]))
            digits++;
        if (digits != 6 && !(dashed && digits is >= 3 and < 6))
            return null;
        string? province = text.Length == digits ? "" : ProvinceOf(text[digits..]);
        if (province is null || (province.Length == 0 && !dashed))
            return null;
        return new PlateForm("TH", text[..2] + "-", text[2..digits].PadLeft(4, '0'), province);
    }

    private static PlateForm? ReadProvinceFirst(string text, bool dashed)
    {
        for (int length = 2; length < text.Length && !char.IsAsciiDigit(text[length - 1]); length++)
        {
            if (ProvinceOf(text[..length]) is not { } province)
                continue;
            string rest = text[length..];
            PlateForm? mark = rest.Length < 2 ? null : ReadSeries(rest) ?? ReadLorry(rest, dashed || rest.Length == 6);
            if (mark is { Province.Length: 0 })
                return mark with { Province = province };
        }
        return null;
    }

    /// <summary>Personalised plates: words with vowels and tone marks.</summary>
    private static PlateForm? ReadWord(string text)
    {
        int letters = 0;
        while (letters < text.Length && (IdentifierText.IsThai(text[letters]) || (letters == 0 && char.IsAsciiDigit(text[0]))))
            letters++;
        int digits = letters;
        while (digits < text.Length && IsDigitOrUnseen(text[digits]))
            digits++;
        if (letters is < 2 or > 7 || !IdentifierText.IsThai(text[letters - 1]) || digits == letters || digits - letters > 4)
            return null;
        string? province = digits == text.Length ? "" : ProvinceOf(text[digits..]);
        return province is null ? null : new PlateForm("TH", text[..letters], TrimZeros(text[letters..digits]), province);
    }

    /// <summary>Marks in Latin letters: written by hand with a Thai province, test plates, international plates.</summary>
    private static PlateForm? ReadLatin(string text, bool isThai)
    {
        int start = text[0] is >= '1' and <= '9' ? 1 : 0;
        int letters = start;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
            letters++;
        int digits = letters;
        while (digits < text.Length && IsDigitOrUnseen(text[digits]))
            digits++;
        if (letters - start is < 1 or > 3 || digits == letters || digits - letters > 4)
            return null;
        string? province = digits == text.Length ? (isThai ? "" : null) : ProvinceOf(text[digits..]);
        return province is null ? null : new PlateForm("TH", text[..letters], TrimZeros(text[letters..digits]), province);
    }

    /// <summary>One letter of ท พ ก อ, the country's number, a dash, a number.</summary>
    private static PlateForm? Diplomatic(string text)
    {
        string trimmed = text.Replace(" ", "", StringComparison.Ordinal);
        int dash = trimmed.IndexOf('-', StringComparison.Ordinal);
        if (dash is < 2 or > 4 || trimmed[0] is not ('ท' or 'พ' or 'ก' or 'อ') || dash + 1 >= trimmed.Length || trimmed.Length - dash > 5)
            return null;
        bool numbers = IdentifierText.IsDigits(trimmed.AsSpan(1, dash - 1)) && IdentifierText.IsDigits(trimmed.AsSpan(dash + 1));
        return numbers ? new PlateForm("TH", trimmed[..(dash + 1)], TrimZeros(trimmed[(dash + 1)..]), "diplomatic") : null;
    }

    private static string? ProvinceOf(string text)
    {
        if (text.Equals("เบตง", StringComparison.Ordinal) || text.Equals("BETONG", StringComparison.OrdinalIgnoreCase))
            return "betong";
        return ThaiProvinces.CodeOfKey(text.ToLowerInvariant());
    }

    private static string WithoutNoise(string text, bool red)
    {
        foreach (string word in Noise)
            text = text.Replace(word, " ", StringComparison.Ordinal);
        if (red)
            text = text.Replace("ป้ายแดง", " ", StringComparison.Ordinal).Replace("แดง", " ", StringComparison.Ordinal);
        return text.Replace("ป้าย", " ", StringComparison.Ordinal);
    }

    private static string Compact(string text)
    {
        StringBuilder compact = new(text.Length);
        foreach (char c in text)
        {
            if (c is '?' or '*')
                compact.Append('?');
            else if (IdentifierText.IsWordCharacter(c) && c != 'ฯ')
                compact.Append(c);
        }
        return compact.ToString();
    }

    private static bool HasDash(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash >= 2 && char.IsAsciiDigit(text[dash - 1]) && char.IsAsciiDigit(text[dash - 2]);
    }

    private static string TrimZeros(string number)
    {
        string trimmed = number.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }

    private static bool AllConsonants(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('ก', 'ฮ');

    private static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ';

    private static bool IsDigitOrUnseen(char c) => char.IsAsciiDigit(c) || c == '?';
}
