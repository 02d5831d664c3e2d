using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Titles and ranks before a name, in the scripts that write them without a space: Thai, Lao, Khmer; and those of Latin script.</summary>
internal static class NameTitles
{
    private const string Civil = "นาย M|นาง F|นางสาว F|น.ส. F|นส. F|เด็กชาย M|ด.ช. M|ดช. M|เด็กหญิง F|ด.ญ. F|ดญ. F|นายแพทย์ M|แพทย์หญิง F|คุณหญิง F|ท่านผู้หญิง F|นักโทษชาย M|น.ช. M|นักโทษหญิง F|น.ญ. F"
        + "|หม่อมราชวงศ์ -|หม่อมหลวง -|หม่อมเจ้า -|ม.ร.ว. -|ม.ล. -|ม.จ. -|สามเณร M|แม่ชี F|หลวงพ่อ M|หลวงปู่ M|หลวงพี่ M|หลวงตา M|พระมหา M|พระครู M|พระอธิการ M|พระภิกษุ M|พระ M|ฮัจยี M|หะยี M|โต๊ะอิหม่าม M|คุณ -|อาจารย์ -";

    private const string Academic = "ดร. -|ศ. -|รศ. -|ผศ. -|นพ. M|พญ. F|ทพ. M|ทพญ. F|ภก. M|ภญ. F|น.สพ. M|สพ.ญ. F|อ. -|ศาสตราจารย์ -|รองศาสตราจารย์ -|ผู้ช่วยศาสตราจารย์ -|ทันตแพทย์ M|ทันตแพทย์หญิง F|ดอกเตอร์ -";

    // written out = abbreviation
    private const string Ranks = "พลตำรวจเอก=พล.ต.อ.|พลตำรวจโท=พล.ต.ท.|พลตำรวจตรี=พล.ต.ต.|พันตำรวจเอก=พ.ต.อ.|พันตำรวจโท=พ.ต.ท.|พันตำรวจตรี=พ.ต.ต.|ร้อยตำรวจเอก=ร.ต.อ.|ร้อยตำรวจโท=ร.ต.ท.|ร้อยตำรวจตรี=ร.ต.ต."
        + "|ดาบตำรวจ=ด.ต.|นายดาบตำรวจ=ด.ต.|จ่าสิบตำรวจ=จ.ส.ต.|สิบตำรวจเอก=ส.ต.อ.|สิบตำรวจโท=ส.ต.ท.|สิบตำรวจตรี=ส.ต.ต.|พลตำรวจ=พลฯ"
        + "|พลเอก=พล.อ.|พลโท=พล.ท.|พลตรี=พล.ต.|พลจัตวา=พล.จ.|พันเอก=พ.อ.|พันโท=พ.ท.|พันตรี=พ.ต.|ร้อยเอก=ร.อ.|ร้อยโท=ร.ท.|ร้อยตรี=ร.ต.|จ่าสิบเอก=จ.ส.อ.|จ่าสิบโท=จ.ส.ท.|จ่าสิบตรี=จ.ส.ต.|สิบเอก=ส.อ.|สิบโท=ส.ท.|สิบตรี=ส.ต.|พลทหาร=พลฯ"
        + "|พลเรือเอก=พล.ร.อ.|พลเรือโท=พล.ร.ท.|พลเรือตรี=พล.ร.ต.|นาวาเอก=น.อ.|นาวาโท=น.ท.|นาวาตรี=น.ต.|เรือเอก=ร.อ.|เรือโท=ร.ท.|เรือตรี=ร.ต.|พันจ่าเอก=พ.จ.อ.|พันจ่าโท=พ.จ.ท.|พันจ่าตรี=พ.จ.ต.|จ่าเอก=จ.อ.|จ่าโท=จ.ท.|จ่าตรี=จ.ต."
        + "|พลอากาศเอก=พล.อ.อ.|พลอากาศโท=พล.อ.ท.|พลอากาศตรี=พล.อ.ต.|นาวาอากาศเอก=น.อ.|นาวาอากาศโท=น.ท.|นาวาอากาศตรี=น.ต.|เรืออากาศเอก=ร.อ.|เรืออากาศโท=ร.ท.|เรืออากาศตรี=ร.ต.|พันจ่าอากาศเอก=พ.อ.อ.|พันจ่าอากาศโท=พ.อ.ท.|พันจ่าอากาศตรี=พ.อ.ต.|จ่าอากาศเอก=จ.อ.";

    private const string Neighbours = "ທ້າວ M|ນາງສາວ F|ນາງ F|ທ່ານ -|ດຣ. -|លោកស្រី F|លោក M|អ្នកស្រី F|អ្នក -|ឧកញ៉ា M|សម្តេច -|បណ្ឌិត -";

    private static readonly FrozenDictionary<char, ThaiTitle[]> Glued = MakeGlued().GroupBy(title => title.Letters[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<string, NameSex> Latin = MakeLatin();

    private static readonly FrozenDictionary<string, NameSex> Burmese = new Dictionary<string, NameSex>(StringComparer.Ordinal)
    {
        ["u"] = NameSex.Male,
        ["daw"] = NameSex.Female,
        ["ko"] = NameSex.Male,
        ["ma"] = NameSex.Female,
        ["maung"] = NameSex.Male,
        ["mg"] = NameSex.Male,
        ["bo"] = NameSex.Male,
        ["ashin"] = NameSex.Male,
        ["sayadaw"] = NameSex.Male,
        ["saw"] = NameSex.Male,
        ["naw"] = NameSex.Female,
        ["mahn"] = NameSex.Male,
        ["sai"] = NameSex.Male,
        ["nang"] = NameSex.Female,
        ["nan"] = NameSex.Female,
        ["khun"] = NameSex.Unknown,
        ["sao"] = NameSex.Unknown,
        ["nai"] = NameSex.Male,
        ["mi"] = NameSex.Female,
        ["mehm"] = NameSex.Male,
        ["salai"] = NameSex.Male,
        ["mai"] = NameSex.Female,
        ["duwa"] = NameSex.Male,
        ["thakin"] = NameSex.Male,
        ["ဦး"] = NameSex.Male,
        ["ဒေါ်"] = NameSex.Female,
        ["ကို"] = NameSex.Male,
        ["မ"] = NameSex.Female,
        ["မောင်"] = NameSex.Male,
        ["ဗိုလ်"] = NameSex.Male,
        ["စိုင်း"] = NameSex.Male,
        ["နန်း"] = NameSex.Female,
        ["စော"] = NameSex.Male,
        ["နော်"] = NameSex.Female,
        ["ခွန်"] = NameSex.Unknown,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Removes the titles at the start of a text in Thai, Lao or Khmer; what is left never is empty unless the text is only titles.</summary>
    public static string StripGlued(string text, List<string> titles, ref NameSex sex)
    {
        bool civil = false;
        while (FindGlued(text, civil) is { } found)
        {
            titles.Add(found.Title.Shown);
            Note(found.Title.Sex, ref sex);
            civil |= found.Title.IsCivil;
            text = text[found.Length..].TrimStart(' ', '.');
            if (found.Title.IsRank && StartsWithWoman(text))
            {
                sex = NameSex.Female;
                text = text["หญิง".Length..].TrimStart(' ');
            }
        }

        return text;
    }

    /// <summary>Whether a Latin word, without dots, is a title; and which sex it tells.</summary>
    public static bool IsLatin(string word, out NameSex sex) => Latin.TryGetValue(word, out sex);

    /// <summary>Whether a word is a Burmese, Shan, Karen or Mon honorific that may also be a syllable of the name.</summary>
    public static bool IsBurmese(string word, out NameSex sex) => Burmese.TryGetValue(word, out sex);

    /// <summary>Words that are titles only beside other titles or before at least two more words, because they also are names.</summary>
    public static bool IsWeakLatin(string word) => word is "gen" or "col" or "maj" or "major" or "sub" or "master" or "pol" or "sir" or "king" or "prince" or "hon" or "judge" or "khun" or "tun" or "nik" or "wan" or "che" or "lord" or "lady" or "frau" or "herr";

    /// <summary>Lets a sex that a word tells join what other words told: the last clear one counts, for titles of office tell none.</summary>
    public static void Note(NameSex told, ref NameSex sex) => sex = told == NameSex.Unknown ? sex : told;

    private static bool StartsWithWoman(string text) =>
        text.StartsWith("หญิง", StringComparison.Ordinal) && text.Length > "หญิง".Length && (text["หญิง".Length] == ' ' || ThaiFolding.IsConsonant(text["หญิง".Length]) || ThaiFolding.IsLeadingVowel(text["หญิง".Length]));

    private static (ThaiTitle Title, int Length)? FindGlued(string text, bool civil)
    {
        if (text.Length == 0 || !Glued.TryGetValue(text[0], out ThaiTitle[]? titles))
            return null;
        foreach (ThaiTitle title in titles)
        {
            if ((civil && title.IsCivil) || title.Match(text) is not (> 0 and int length))
                continue;
            return (title, length);
        }

        return null;
    }

    private static ThaiTitle[] MakeGlued()
    {
        List<ThaiTitle> titles = [];
        foreach (string entry in Civil.Split('|'))
            titles.Add(new ThaiTitle(entry[..^2], entry[..^2], SexOf(entry[^1]), IsCivil: true, IsRank: false));
        foreach (string entry in (Academic + "|" + Neighbours).Split('|'))
            titles.Add(new ThaiTitle(entry[..^2], entry[..^2], SexOf(entry[^1]), IsCivil: false, IsRank: false));
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string entry in Ranks.Split('|'))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            string shown = entry[(equals + 1)..];
            titles.Add(new ThaiTitle(entry[..equals], shown, NameSex.Unknown, IsCivil: false, IsRank: true));
            titles.Add(new ThaiTitle("ว่าที่" + entry[..equals], "ว่าที่ " + shown, NameSex.Unknown, IsCivil: false, IsRank: true));
            if (shown.Contains('.', StringComparison.Ordinal) && seen.Add(shown))
            {
                titles.Add(new ThaiTitle(shown, shown, NameSex.Unknown, IsCivil: false, IsRank: true));
                titles.Add(new ThaiTitle("ว่าที่" + shown, "ว่าที่ " + shown, NameSex.Unknown, IsCivil: false, IsRank: true));
            }
        }

        titles.Sort(static (a, b) => b.Letters.Length != a.Letters.Length ? b.Letters.Length - a.Letters.Length : string.CompareOrdinal(a.Letters, b.Letters));
        return [.. titles];
    }

    private static NameSex SexOf(char mark) => mark switch { 'M' => NameSex.Male, 'F' => NameSex.Female, _ => NameSex.Unknown };

    private static FrozenDictionary<string, NameSex> MakeLatin()
    {
        Dictionary<string, NameSex> titles = new(StringComparer.Ordinal);
        foreach (string word in "mr mister sir monsieur senor señor herr lord king prince datuk dato tuan".Split(' '))
            titles[word] = NameSex.Male;
        foreach (string word in "mrs miss ms mme madame madam senora frau lady princess datin puan mst mosammat musammat mosammath".Split(' '))
            titles[word] = NameSex.Female;
        foreach (string word in "dr prof professor asst assoc acting pol police lt lieutenant sub gen general col colonel maj major capt captain sgt sergeant cpl corporal pvt adm admiral cdr commander wg flt plt msgt rev reverend hon judge president präsident prasident minister master khun phra mx tun tengku tunku seri hj hjh hajah hajjah molvi maulvi mullah mufti ustaz ustad gp".Split(' '))
            titles[word] = NameSex.Unknown;
        titles["hj"] = NameSex.Male;
        titles["phra"] = NameSex.Male;
        return titles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
