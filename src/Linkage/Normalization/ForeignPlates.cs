using System.Text;

namespace Linkage.Normalization;

/// <summary>Reads the plates of Thailand's neighbours.</summary>
/// <remarks>Source: domain facts 5.3. A form is checked only for the country that is given or that the script shows.</remarks>
internal static class ForeignPlates
{
    private const string SingaporeLetters = "AZYXUTSRPMLKJHGEDCB";

    private static readonly int[] SingaporeWeights = [9, 4, 5, 4, 3, 2];

    /// <summary>Reads a folded text.</summary>
    public static Normalized<PlateForm> Read(string raw, string folded, string? country)
    {
        string text = Compact(folded);
        country ??= ByScript(text);
        if (text.Length < 2)
            return new Normalized<PlateForm>(raw, text.Length == 0 ? null : Whole(country, text), ValueStatus.Invalid) { Reason = "wrong-form" };
        PlateForm? plate = country switch
        {
            "LA" => Lao(text),
            "KH" => Cambodian(text),
            "MY" => Malaysian(text),
            "SG" => Singaporean(text),
            "VN" => Vietnamese(text),
            "CN" => Chinese(text),
            _ => null,
        };
        if (plate is not null)
            return new Normalized<PlateForm>(raw, plate, plate.IsPartial ? ValueStatus.Unknown : ValueStatus.Valid) { Reason = plate.IsPartial ? "partial-plate" : null };
        if (country is "SG" && IsShape(text, 1, 3, 1, 4, 1))
            return new Normalized<PlateForm>(raw, Whole(country, text), ValueStatus.Invalid) { Reason = "check-digit" };
        bool checkable = country is "TH" or "LA" or "KH" or "MY" or "SG" or "VN" or "CN";
        return new Normalized<PlateForm>(raw, Whole(country, text), checkable ? ValueStatus.Invalid : ValueStatus.Unknown)
        {
            Reason = checkable ? "wrong-form" : country is null ? "no-country" : null,
        };
    }

    private static PlateForm Whole(string? country, string text)
    {
        int end = text.Length;
        while (end > 0 && (char.IsAsciiDigit(text[end - 1]) || text[end - 1] == '?'))
            end--;
        return new PlateForm(country ?? "", text[..end], text[end..], "");
    }

    private static string? ByScript(string text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case >= '\u0E80' and <= '\u0EFF':
                    return "LA";
                case >= '\u1780' and <= '\u17FF':
                    return "KH";
                case >= '\u1000' and <= '\u109F':
                    return "MM";
                case >= '\u4E00' and <= '\u9FFF':
                    return "CN";
                case >= '\u0E01' and <= '\u0E4E':
                    return "TH";
            }
        }
        return null;
    }

    /// <summary>Province name, two Lao letters, four digits.</summary>
    private static PlateForm? Lao(string text)
    {
        int letters = 0;
        while (letters < text.Length && !IsDigit(text[letters]))
            letters++;
        int digits = text.Length - letters;
        if (letters < 2 || digits is < 1 or > 5 || !AllDigits(text, letters))
            return null;
        return new PlateForm("LA", text[(letters - 2)..letters], text[letters..], text[..(letters - 2)].ToLowerInvariant());
    }

    /// <summary>Class digit, one or two letters, four digits, province in Khmer or English.</summary>
    private static PlateForm? Cambodian(string text)
    {
        int i = 0;
        while (i < text.Length && !IsDigit(text[i]))
            i++;
        string before = text[..i];
        int series = i + 1;
        while (series < text.Length && char.IsAsciiLetterUpper(text[series]))
            series++;
        int digits = series;
        while (digits < text.Length && IsDigit(text[digits]))
            digits++;
        if (i >= text.Length || series - i is < 2 or > 3 || digits - series != 4)
            return null;
        string province = Latin(before.Length > 0 ? before : text[digits..]);
        return new PlateForm("KH", text[i..series], text[series..digits], province);
    }

    private static PlateForm? Malaysian(string text) =>
        IsShape(text, 1, 3, 1, 4, 0) || IsShape(text, 1, 3, 1, 4, 1) ? Split("MY", text) : null;

    private static PlateForm? Singaporean(string text)
    {
        if (!IsShape(text, 2, 3, 1, 4, 1))
            return null;
        int letters = 0;
        while (char.IsAsciiLetterUpper(text[letters]))
            letters++;
        string number = text[letters..^1].PadLeft(4, '0');
        int sum = ((text[letters - 2] - '@') * SingaporeWeights[0]) + ((text[letters - 1] - '@') * SingaporeWeights[1]);
        for (int i = 0; i < 4; i++)
            sum += (number[i] - '0') * SingaporeWeights[i + 2];
        return SingaporeLetters[sum % 19] == text[^1] ? Split("SG", text) : null;
    }

    /// <summary>Two digits, a letter and perhaps a letter or digit, four or five digits.</summary>
    private static PlateForm? Vietnamese(string text)
    {
        if (text.Length is < 7 or > 9 || !IsDigit(text[0]) || !IsDigit(text[1]) || !(char.IsAsciiLetterUpper(text[2]) || text[2] == 'Đ'))
            return null;
        int number = text.Length - (text.Length >= 8 ? 5 : 4);
        return AllDigits(text, number) ? new PlateForm("VN", text[..number], text[number..], "") : null;
    }

    private static PlateForm? Chinese(string text)
    {
        bool fits = text.Length is 7 or 8 && text[0] is >= '\u4E00' and <= '\u9FFF' && char.IsAsciiLetterUpper(text[1]);
        for (int i = 2; fits && i < text.Length; i++)
            fits = char.IsAsciiLetterUpper(text[i]) || IsDigit(text[i]) || (i == text.Length - 1 && text[i] is >= '\u4E00' and <= '\u9FFF');
        return fits ? new PlateForm("CN", text[..2], text[2..], "") : null;
    }

    private static PlateForm Split(string country, string text)
    {
        int letters = 0;
        while (letters < text.Length && !IsDigit(text[letters]))
            letters++;
        return new PlateForm(country, text[..letters], text[letters..].TrimStart('0'), "");
    }

    /// <summary>Whether a text is some letters, some digits, and a number of letters.</summary>
    private static bool IsShape(string text, int minLetters, int maxLetters, int minDigits, int maxDigits, int suffix)
    {
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
            letters++;
        int digits = letters;
        while (digits < text.Length && IsDigit(text[digits]))
            digits++;
        bool tail = text.Length - digits == suffix;
        for (int i = digits; tail && i < text.Length; i++)
            tail = char.IsAsciiLetterUpper(text[i]);
        return tail && letters >= minLetters && letters <= maxLetters && digits - letters >= minDigits && digits - letters <= maxDigits;
    }

    private static string Compact(string folded)
    {
        StringBuilder text = new(folded.Length);
        foreach (char c in folded)
        {
            if (c is '?' or '*')
                text.Append('?');
            else if (IdentifierText.IsWordCharacter(c))
                text.Append(char.ToUpperInvariant(c));
        }
        return text.ToString();
    }

    private static string Latin(string text)
    {
        string latin = new([.. text.Where(char.IsAsciiLetter)]);
        return (latin.Length > 0 ? latin : text).ToLowerInvariant();
    }

    private static bool AllDigits(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!IsDigit(text[i]) && text[i] != '?')
                return false;
        }
        return from < text.Length;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
