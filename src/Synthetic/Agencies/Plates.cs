namespace Linkage.Synthetic;

/// <summary>How agencies write plates.</summary>
internal static class Plates
{
    public static string Register(Plate plate) => $"{plate.Letters} {plate.Number}";

    public static (string Plate, string Province, string Country) Border(ref SplitMix random, Plate plate, int withoutProvince, bool careful)
    {
        string text = Line(ref random, plate);
        if (plate.Province == 0)
            return (text, "", plate.Country);
        Province province = Places.ProvinceOf(plate.Province);
        if (!careful && random.Chance(withoutProvince))
            return (text, "", "");
        return random.Below(10) switch
        {
            < 5 => (text, province.Thai, ""),
            < 7 => (text, Short(province), ""),
            < 8 => (text, province.Latin, ""),
            _ => ($"{text} {Short(province)}", "", ""),
        };
    }

    public static string Police(ref SplitMix random, Plate plate, int withoutProvince, bool careful)
    {
        string text = Line(ref random, plate);
        if (plate.Province == 0 || (!careful && random.Chance(withoutProvince)))
            return text;
        Province province = Places.ProvinceOf(plate.Province);
        if (random.Percent(8))
            text = Text.ThaiDigits(text);
        return $"{text} {(random.Percent(50) ? province.Thai : Short(province))}";
    }

    private static string Short(Province province) => province.Code == 10 ? "กทม." : province.Short;

    private static string Line(ref SplitMix random, Plate plate) => random.Below(10) switch
    {
        < 5 => $"{plate.Letters} {plate.Number}",
        < 8 => $"{plate.Letters}-{plate.Number}",
        < 9 => plate.Letters + plate.Number,
        _ => plate.Province > 0 && char.IsAsciiDigit(plate.Letters[0]) ? $"{plate.Letters[..1]} {plate.Letters[1..]}-{plate.Number}" : $"{plate.Letters} {plate.Number}",
    };
}
