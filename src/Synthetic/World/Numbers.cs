using System.Globalization;

namespace Linkage.Synthetic;

/// <summary>Numbers that are never given twice: a place in the world is spread over the room of a format by a multiplication that is one to one.</summary>
internal static class Numbers
{
    private const ulong Spread = 2_654_435_761; // a prime that divides no room used here
    private const string PlateLetters = "กขคฆงจฉชญฎฐฒณตถทธนบปผพภมยรลวศสหฬอฮ";
    private const string VinLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const string YearCodes = "ABCDEFGHJKLMNPRSTVWXY123456789";

    /// <summary>Spreads a place over a room; different places below the room's size stay different.</summary>
    public static ulong Scatter(long seed, int salt, long place, ulong room) =>
        ((((ulong)place % room) * (Spread % room)) + (SplitMix.Mix((ulong)seed + (ulong)salt) % room)) % room;

    /// <summary>Fills a shape: <c>#</c> is a digit, a letter after the first place is any letter.</summary>
    public static string Passport(long seed, long place, string shape)
    {
        bool twoLetters = char.IsAsciiLetter(shape[1]);
        int digits = shape.Length - (twoLetters ? 2 : 1);
        ulong tens = 1;
        for (int i = 0; i < digits; i++)
            tens *= 10;
        bool freeFirst = shape[0] == 'A';
        ulong room = tens * (twoLetters ? 26UL : 1UL) * (freeFirst ? 26UL : 1UL);
        ulong value = Scatter(seed, 11, place, room);
        string number = (value % tens).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        value /= tens;
        char second = (char)('A' + (int)(value % 26));
        if (twoLetters)
            value /= 26;
        char first = freeFirst ? (char)('A' + (int)(value % 26)) : shape[0];
        return twoLetters ? $"{first}{second}{number}" : $"{first}{number}";
    }

    /// <summary>Makes a 13-digit number with a right check digit, of an office that does not exist.</summary>
    public static string NationalId(long seed, long place, int category)
    {
        // Offices 9901 to 9999: no province has the code 99, so no living person bears such a number.
        ulong value = Scatter(seed, 12, place, 990_000_000UL) + 10_000_000UL;
        string digits = category.ToString(CultureInfo.InvariantCulture) + "99" + value.ToString("D9", CultureInfo.InvariantCulture);
        int sum = 0;
        for (int i = 0; i < 12; i++)
            sum += (digits[i] - '0') * (13 - i);
        int check = (11 - (sum % 11)) % 10;
        return digits + (char)('0' + check);
    }

    /// <summary>Makes a Thai mobile number, 66 and nine digits.</summary>
    public static string ThaiMobile(long seed, long place)
    {
        // 061 to 065, 080 to 099: the prefixes in use.
        ulong value = Scatter(seed, 13, place, 25UL * 9_000_000UL);
        int prefix = (int)(value / 9_000_000UL);
        prefix = prefix < 5 ? 61 + prefix : 75 + prefix;
        return "66" + prefix.ToString(CultureInfo.InvariantCulture) + ((value % 9_000_000UL) + 1_000_000UL).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a foreign mobile number with its country code, without the plus.</summary>
    public static string ForeignMobile(long seed, long place, Nation nation)
    {
        ulong room = nation.MobileDigits == 7 ? 9_000_000UL : 90_000_000UL;
        ulong value = Scatter(seed, 14, place, room) + (nation.MobileDigits == 7 ? 1_000_000UL : 10_000_000UL);
        return nation.MobilePrefix[1..] + value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a device number of 15 digits with its check digit.</summary>
    public static string Imei(long seed, long place)
    {
        string digits = "35" + Scatter(seed, 15, place, 1_000_000_000_000UL).ToString("D12", CultureInfo.InvariantCulture);
        int sum = 0;
        for (int i = 0; i < 14; i++)
        {
            int digit = digits[i] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Makes the first line of a Thai plate: a digit, two letters and a number without leading zeros.</summary>
    public static Plate ThaiPlate(long seed, long place, int province)
    {
        ulong letters = (ulong)PlateLetters.Length;
        ulong value = Scatter(seed, 16, place, 10UL * letters * letters * 8_999UL);
        int number = (int)(value % 8_999UL) + 1_001;
        value /= 8_999UL;
        string pair = $"{PlateLetters[(int)(value % letters)]}{PlateLetters[(int)(value / letters % letters)]}";
        int digit = (int)(value / (letters * letters));
        return new Plate(digit == 0 ? pair : digit.ToString(CultureInfo.InvariantCulture) + pair, number.ToString(CultureInfo.InvariantCulture), province, "TH");
    }

    /// <summary>Makes a chassis number of 17 characters.</summary>
    public static string Vin(long seed, long place, string maker, int year)
    {
        ulong value = Scatter(seed, 17, place, 23UL * 23UL * 1_000_000UL);
        char line = VinLetters[(int)(value / 1_000_000UL % 23)];
        char plant = VinLetters[(int)(value / 23_000_000UL)];
        string serial = (value % 1_000_000UL).ToString("D6", CultureInfo.InvariantCulture);
        return $"{maker}FZ2{line}G5{YearCodes[(year - 2010 + 30) % 30]}{plant}{serial}";
    }

    /// <summary>Makes a plate of a neighbouring country.</summary>
    public static Plate ForeignPlate(long seed, long place, string country)
    {
        ulong value = Scatter(seed, 18, place, 22UL * 22UL * 22UL * 9_000UL);
        string number = ((value % 9_000UL) + 1_000UL).ToString(CultureInfo.InvariantCulture);
        value /= 9_000UL;
        const string Letters = "ABCDEFGHJKLMNPRSTUVWXY";
        string three = $"{Letters[(int)(value % 22)]}{Letters[(int)(value / 22 % 22)]}{Letters[(int)(value / 484)]}";
        return country == "MY" ? new Plate(three, number, 0, country) : new Plate("2" + three[..2], number, 0, country);
    }
}
