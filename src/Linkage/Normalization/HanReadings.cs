using System.Text;

namespace Linkage.Normalization;

/// <summary>Reads Chinese names aloud: a family name of one or two characters in its surname reading, then the given name.</summary>
internal static class HanReadings
{
    private static readonly Dictionary<string, string> Surnames = new(StringComparer.Ordinal)
    {
        ["曾"] = "zeng",
        ["单"] = "shan",
        ["單"] = "shan",
        ["解"] = "xie",
        ["仇"] = "qiu",
        ["区"] = "ou",
        ["區"] = "ou",
        ["查"] = "zha",
        ["朴"] = "piao",
        ["盖"] = "ge",
        ["翟"] = "zhai",
        ["任"] = "ren",
        ["华"] = "hua",
        ["華"] = "hua",
        ["乐"] = "yue",
        ["召"] = "shao",
        ["繁"] = "po",
        ["员"] = "yun",
        ["黑"] = "he",
        ["缪"] = "miao",
        ["褚"] = "chu",
        ["冼"] = "xian",
        ["覃"] = "qin",
        ["谌"] = "chen",
        ["宓"] = "mi",
        ["祭"] = "zhai",
        ["秘"] = "bi",
        ["折"] = "she",
        ["洗"] = "xian",
        ["纪"] = "ji",
        ["紀"] = "ji",
        ["晁"] = "chao",
        ["逄"] = "pang",
        ["吕"] = "lyu",
        ["呂"] = "lyu",
        ["欧阳"] = "ouyang",
        ["歐陽"] = "ouyang",
        ["司马"] = "sima",
        ["司馬"] = "sima",
        ["上官"] = "shangguan",
        ["诸葛"] = "zhuge",
        ["諸葛"] = "zhuge",
        ["尉迟"] = "yuchi",
        ["尉遲"] = "yuchi",
        ["长孙"] = "zhangsun",
        ["長孫"] = "zhangsun",
        ["万俟"] = "moqi",
        ["司徒"] = "situ",
        ["皇甫"] = "huangfu",
        ["慕容"] = "murong",
        ["夏侯"] = "xiahou",
        ["公孙"] = "gongsun",
        ["令狐"] = "linghu",
        ["东方"] = "dongfang",
        ["端木"] = "duanmu",
    };

    // Traditional forms that names use often, and their simplified twins.
    private const string Traditional = "陳張劉黃楊趙吳孫馬鄭謝許羅蘇葉呂盧蔣賈鍾陸龍錢湯譚龔鄧馮韓蕭閻齊賴萬顧嚴賀莊鄒東華國強軍傑輝鳳蘭靜穎曉偉麗飛雲蓮貴義勝寶豐業慶維紅鈴鑫詩語夢嬌愛憲權歡澤濤瑩祿禮順顏馨樂潔聰傳倫億億儀儉亞產倉書會爾聖聲習賢賓達遠鋒銘鈞錦鎮關陽隊雙雪韋項頌風鴻麥凱劍勳廣彥彥後從懷戀戰擇晉曾";
    private const string Simplified = "陈张刘黄杨赵吴孙马郑谢许罗苏叶吕卢蒋贾钟陆龙钱汤谭龚邓冯韩萧阎齐赖万顾严贺庄邹东华国强军杰辉凤兰静颖晓伟丽飞云莲贵义胜宝丰业庆维红铃鑫诗语梦娇爱宪权欢泽涛莹禄礼顺颜馨乐洁聪传伦亿亿仪俭亚产仓书会尔圣声习贤宾达远锋铭钧锦镇关阳队双雪韦项颂风鸿麦凯剑勋广彦彦后从怀恋战择晋曾";

    /// <summary>The text with common traditional characters as simplified ones.</summary>
    public static string Simplify(string text)
    {
        StringBuilder simplified = new(text.Length);
        foreach (char c in text)
        {
            int at = c < '\u3400' ? -1 : Traditional.IndexOf(c, StringComparison.Ordinal);
            bool repeats = c == '々' && simplified.Length > 0;
            simplified.Append(repeats ? simplified[^1] : at < 0 ? c : Simplified[at]);
        }

        return simplified.ToString();
    }

    /// <summary>The length of the family name at the start of a Chinese name: 1, or 2 for the known double ones; 0 for a single character.</summary>
    public static int SurnameLength(string name)
    {
        if (name.Length < 2)
            return 0;
        return name.Length > 2 && Surnames.ContainsKey(name[..2]) ? 2 : 1;
    }

    /// <summary>The reading: surname, space, given name in one word.</summary>
    public static string Read(string name)
    {
        int surname = SurnameLength(name);
        if (surname == 0)
            return Plain(name);
        string family = name[..surname];
        string read = Surnames.TryGetValue(family, out string? known) ? known : Plain(family);
        return read + " " + Plain(name[surname..]);
    }

    private static string Plain(string text) =>
        Romanizer.Syllables(AnyAscii.Transliteration.Transliterate(text)).Replace(" ", "", StringComparison.Ordinal);
}
