namespace Linkage.Synthetic;

/// <summary>How each agency writes a birth date.</summary>
internal static class Births
{
    /// <summary>15/03/2540, or 2540, or 03/2540.</summary>
    public static string Border(Mention mention)
    {
        string year = Text.Of(mention.Birth.Year + 543);
        return mention.Precision switch
        {
            BirthPrecision.Day => $"{Text.Two(mention.Birth.Day)}/{Text.Two(mention.Birth.Month)}/{year}",
            BirthPrecision.Month => $"{Text.ThaiMonth(mention.Birth.Month)} {year}",
            BirthPrecision.Year => year,
            _ => "",
        };
    }

    /// <summary>15 มี.ค. 2540 in several hands, sometimes in Thai digits.</summary>
    public static string Police(ref SplitMix random, Mention mention)
    {
        string year = Text.Of(mention.Birth.Year + 543);
        string text = mention.Precision switch
        {
            BirthPrecision.Day => random.Below(4) switch
            {
                0 => $"{Text.Of(mention.Birth.Day)} {Text.ThaiMonthName(mention.Birth.Month)} พ.ศ. {year}",
                1 => $"{Text.Of(mention.Birth.Day)} {Text.ThaiMonthName(mention.Birth.Month)} {year}",
                _ => $"{Text.Of(mention.Birth.Day)} {Text.ThaiMonth(mention.Birth.Month)} {year}",
            },
            BirthPrecision.Month => $"{Text.ThaiMonth(mention.Birth.Month)} {year}",
            BirthPrecision.Year => random.Percent(50) ? "พ.ศ. " + year : year,
            _ => "ไม่ทราบ",
        };
        return random.Percent(15) ? Text.ThaiDigits(text) : text;
    }

    /// <summary>25400315, with zeros for what is not known.</summary>
    public static string Register(Mention mention) => mention.Precision switch
    {
        BirthPrecision.Day => $"{Text.Of(mention.Birth.Year + 543)}{Text.Two(mention.Birth.Month)}{Text.Two(mention.Birth.Day)}",
        BirthPrecision.Month => $"{Text.Of(mention.Birth.Year + 543)}{Text.Two(mention.Birth.Month)}00",
        BirthPrecision.Year => $"{Text.Of(mention.Birth.Year + 543)}0000",
        _ => "",
    };

    /// <summary>1997-03-15.</summary>
    public static string Iso(Mention mention) => mention.Precision switch
    {
        BirthPrecision.Day => Text.Iso(mention.Birth),
        BirthPrecision.Month => Text.Iso(mention.Birth)[..7],
        BirthPrecision.Year => Text.Of(mention.Birth.Year),
        _ => "",
    };

    /// <summary>15 Mar 1997.</summary>
    public static string Visa(DateOnly day, BirthPrecision precision) => precision switch
    {
        BirthPrecision.Day => $"{Text.Two(day.Day)} {Text.Month(day.Month)} {Text.Of(day.Year)}",
        BirthPrecision.Month => $"{Text.Month(day.Month)} {Text.Of(day.Year)}",
        BirthPrecision.Year => Text.Of(day.Year),
        _ => "",
    };
}
