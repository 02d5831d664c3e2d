using System.Globalization;

namespace Linkage.Normalization;

/// <summary>Where the parts of a machine readable zone stand, and their check digits.</summary>
/// <remarks>Source: ICAO Doc 9303, parts 4 to 7.</remarks>
internal static class MrzLayout
{
    /// <summary>Cuts a text into its two or three lines; null when it has none.</summary>
    public static string[]? Cut(string raw)
    {
        string text = IdentifierText.Fold(raw.Replace('\n', '|').Replace('\r', '|')).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        string[] lines = text.Split('|', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 1)
        {
            string all = lines[0];
            lines = all.Length switch
            {
                88 => [all[..44], all[44..]],
                72 => [all[..36], all[36..]],
                90 => [all[..30], all[30..60], all[60..]],
                _ => [],
            };
        }
        bool fits = (lines.Length == 3 && lines.All(line => line.Length == 30))
            || (lines.Length == 2 && lines[0].Length == lines[1].Length && lines[0].Length is 36 or 44);
        return fits && lines.All(IsZoneText) ? lines : null;
    }

    /// <summary>Reads lines that <see cref="Cut"/> gave.</summary>
    public static MachineReadableZone Read(string[] lines) => lines.Length == 3 ? ReadCard(lines) : ReadTwoLines(lines);

    private static bool IsZoneText(string line)
    {
        foreach (char c in line)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c) && c != '<')
                return false;
        }
        return true;
    }

    private static MachineReadableZone ReadTwoLines(string[] lines)
    {
        (string first, string second) = (lines[0], lines[1]);
        bool visa = first[0] == 'V';
        bool wide = second.Length == 44;
        string number = second[..9];
        string optional = visa ? second[28..] : wide ? second[28..42] : second[28..35];
        List<string> failed = [];
        string fullNumber = TakeNumber(number, second[9], ref optional, !wide && !visa, failed);
        Check("birth_date", second.AsSpan(13, 6), second[19], failed);
        Check("expiry_date", second.AsSpan(21, 6), second[27], failed);
        if (wide && !visa)
        {
            CheckOptional(optional, second[42], failed);
            CheckComposite(string.Concat(second.AsSpan(0, 10), second.AsSpan(13, 7), second.AsSpan(21, 22)), second[43], failed);
        }
        else if (!visa)
            CheckComposite(string.Concat(second.AsSpan(0, 10), second.AsSpan(13, 7), second.AsSpan(21, 14)), second[35], failed);
        (string surname, string given) = Names(first[5..]);
        return new MachineReadableZone
        {
            Kind = visa ? wide ? "MRVA" : "MRVB" : wide ? "TD3" : "TD2",
            DocumentType = first[..2].TrimEnd('<'),
            Issuer = first[2..5].TrimEnd('<'),
            Number = fullNumber,
            Nationality = second[10..13].TrimEnd('<'),
            BirthDate = BirthDate(second.AsSpan(13, 6)),
            Sex = Sex(second[20]),
            Expires = ExpiryDate(second.AsSpan(21, 6)),
            OptionalData = Clean(optional),
            Surname = surname,
            GivenNames = given,
            FailedChecks = [.. failed],
        };
    }

    private static MachineReadableZone ReadCard(string[] lines)
    {
        (string first, string second) = (lines[0], lines[1]);
        string optional = first[15..];
        List<string> failed = [];
        string number = TakeNumber(first[5..14], first[14], ref optional, true, failed);
        Check("birth_date", second.AsSpan(0, 6), second[6], failed);
        Check("expiry_date", second.AsSpan(8, 6), second[14], failed);
        CheckComposite(string.Concat(first.AsSpan(5), second.AsSpan(0, 7), second.AsSpan(8, 7)) + second[18..29], second[29], failed);
        (string surname, string given) = Names(lines[2]);
        return new MachineReadableZone
        {
            Kind = "TD1",
            DocumentType = first[..2].TrimEnd('<'),
            Issuer = first[2..5].TrimEnd('<'),
            Number = number,
            Nationality = second[15..18].TrimEnd('<'),
            BirthDate = BirthDate(second.AsSpan(0, 6)),
            Sex = Sex(second[7]),
            Expires = ExpiryDate(second.AsSpan(8, 6)),
            OptionalData = Clean(optional),
            OptionalData2 = Clean(second[18..29]),
            Surname = surname,
            GivenNames = given,
            FailedChecks = [.. failed],
        };
    }

    /// <summary>The number, with the rest of one longer than nine characters, which the optional data begin with.</summary>
    private static string TakeNumber(string field, char check, ref string optional, bool mayBeLong, List<string> failed)
    {
        int end = optional.IndexOf('<', StringComparison.Ordinal);
        if (mayBeLong && check == '<' && end > 1)
        {
            string rest = optional[..(end - 1)];
            Check("document_number", field + rest, optional[end - 1], failed);
            optional = optional[end..];
            return Clean(field + rest);
        }
        Check("document_number", field, check, failed);
        return Clean(field);
    }

    private static void Check(string name, ReadOnlySpan<char> field, char check, List<string> failed)
    {
        if (!IsCheck(field, check))
            failed.Add(name);
    }

    private static void CheckComposite(string text, char check, List<string> failed) => Check("composite", text, check, failed);

    private static void CheckOptional(string optional, char check, List<string> failed)
    {
        if (!IsCheck(optional, check) && !(check == '<' && optional.AsSpan().Trim('<').IsEmpty))
            failed.Add("optional_data");
    }

    private static bool IsCheck(ReadOnlySpan<char> field, char check) => char.IsAsciiDigit(check) && CheckDigits.Icao(field) == check - '0';

    private static (string Surname, string Given) Names(string field)
    {
        int gap = field.IndexOf("<<", StringComparison.Ordinal);
        return gap < 0 ? (Clean(field), "") : (Clean(field[..gap]), Clean(field[(gap + 2)..]));
    }

    private static string Clean(string field) =>
        string.Join(' ', field.Split('<', StringSplitOptions.RemoveEmptyEntries));

    private static string Sex(char c) => c switch { 'M' => "m", 'F' => "f", _ => "x" };

    private static PartialDate BirthDate(ReadOnlySpan<char> field) =>
        DateOf(field, year => 2000 + year > DateHints.ReferenceYear ? 1900 + year : 2000 + year);

    private static PartialDate ExpiryDate(ReadOnlySpan<char> field) =>
        DateOf(field, year => 2000 + year > DateHints.ReferenceYear + 50 ? 1900 + year : 2000 + year);

    private static PartialDate DateOf(ReadOnlySpan<char> field, Func<int, int> century)
    {
        if (!int.TryParse(field[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return default;
        int month = int.TryParse(field[2..4], NumberStyles.None, CultureInfo.InvariantCulture, out int m) ? m : 0;
        int day = month != 0 && int.TryParse(field[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out int d) ? d : 0;
        if (year == 0 && month == 0)
            return default;
        return PartialDate.Exists(century(year), month, day) ? new PartialDate(century(year), month, day) : default;
    }
}
