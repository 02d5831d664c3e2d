namespace Linkage.Synthetic;

/// <summary>The titles that agencies put before names.</summary>
internal static class Titles
{
    public static string Native(ref SplitMix random, Person person, int year)
    {
        bool male = person.Male;
        bool child = year - person.Birth.Year < 15;
        return person.Community switch
        {
            Community.Thai => child ? (male ? "ด.ช." : "ด.ญ.") : male ? (random.Percent(95) ? "นาย" : "ว่าที่ ร.ต.") : Pick(ref random, "น.ส.", "นางสาว", "นาง"),
            Community.Burman => male ? Pick(ref random, "ဦး", "ကို", "မောင်") : Pick(ref random, "ဒေါ်", "မ", "ဒေါ်"),
            Community.Lao => male ? "ທ້າວ " : "ນາງ ",
            Community.Khmer => male ? "លោក " : "លោកស្រី ",
            _ => "",
        };
    }

    public static string Latin(ref SplitMix random, Person person)
    {
        bool male = person.Male;
        return person.Community switch
        {
            Community.Burman when random.Percent(60) => male ? Pick(ref random, "U ", "Ko ", "Mg ") : Pick(ref random, "Daw ", "Ma ", "Ma "),
            Community.Lao when random.Percent(30) => male ? "Thao " : "Nang ",
            Community.Malay when random.Percent(30) => male ? "Encik " : "Puan ",
            _ => male ? Pick(ref random, "Mr. ", "MR ", "Mr ") : Pick(ref random, "Ms. ", "Mrs. ", "MISS "),
        };
    }

    /// <summary>The title that Thai agencies write in Thai before a foreigner's or a Thai's Latin name.</summary>
    public static string ThaiForForeigner(ref SplitMix random, Person person) => person.Male ? "นาย " : Pick(ref random, "นาง ", "น.ส. ", "นางสาว ");

    private static string Pick(ref SplitMix random, string first, string second, string third) => random.Below(3) switch { 0 => first, 1 => second, _ => third };
}
