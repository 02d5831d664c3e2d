using System.Text;

namespace Linkage.Normalization;

/// <summary>Published phonetic codes of Thai words: LK82 (Lorchirachoonkul 1982), Udom83 (Udompanich 1983) and MetaSound (Snae and Brückner 2009).</summary>
/// <remarks>The rules are those of PyThaiNLP, so codes agree with other systems' codes. Input is one word after <see cref="ThaiFolding"/>. They know Thai only;
/// across scripts use <see cref="NameSkeleton"/>. Time O(n). An empty code means that no letter is spoken.</remarks>
internal static class ThaiSoundex
{
    private const string Lk82First = "กขฃคฅฆงจฉชฌซศษสญยฎดฏตณนฐฑฒถทธบปผพภฝฟมรลฬฤฦวหฮอ";
    private const string Lk82FirstCode = "กกกกกกงจชชชซซซซยยดดตตนนททททททบปพพพฟฟมรรรรรวหหอ";
    private const string Lk82Rest = "กขฃคฅฆงจฉชซฌฎฏฐฑฒดตถทธศษสญณนรลฬฤฦบปพฟภผฝมำยวไใหฮาๅึืเแโุูอ";
    private const string Lk82RestCode = "1111112" + "333333333333333333" + "44444444" + "5555555" + "66" + "7777" + "88" + "9" + "AAA" + "BCD" + "EE" + "F";
    private const string UdomFirst = "กขฃคฅฆงจฉชฌซศษสฎดฏตฐฑฒถทธณนบปผพภฝฟมญยรลฬฤฦวอหฮ";
    private const string UdomFirstCode = "กขขขขขงจชชชสสสสดดตตททททททนนบปพพพฟฟมยยรรรรรวอฮฮ";
    private const string UdomRest = "มวำกขฃคฅฆงยญณนฎฏดตศษสบปพภผฝฟหอฮจฉชซฌฐฑฒถทธรฤลฦ";
    private const string UdomRestCode = "000" + "111111" + "22" + "333" + "4444444" + "5555" + "666666" + "77777" + "888888" + "9999";
    private const string MetaRest = "กขฃคฆฅจฉชฌซฐฏทฑฒถธดฎตสศษฟฝพผภบปงลฬรนณฦญมยว";
    private const string MetaRestCode = "111111" + "222222222222222222" + "3333333" + "4" + "5555555" + "6" + "7" + "8";

    /// <summary>The LK82 code, five characters.</summary>
    public static string Lk82(string word)
    {
        string s = Silence(Without(word, IsTone));
        s = Without(s, static c => c is 'ฯ' or '\u0E3A' or 'ๆ' or '\u0E47' or '\u0E4D');
        if (s.Length == 0)
            return "";
        List<char> items = [];
        int at;
        if (ThaiFolding.IsConsonant(s[0]) || s[0] is 'ฤ' or 'ฦ')
        {
            items.Add(Code(s[0], Lk82First, Lk82FirstCode));
            at = 1;
        }
        else
        {
            if (s.Length > 1)
                items.Add(Code(s[1], Lk82First, Lk82FirstCode));
            items.Add(Code(s[0], Lk82Rest, Lk82RestCode));
            at = 2;
        }

        int vowelAt = -1;
        for (int i = at; i < s.Length; i++)
            AddLk82(items, s, i, at, ref vowelAt);
        return Finish(items, 5);
    }

    /// <summary>The Udom83 code, seven characters.</summary>
    public static string Udom83(string word)
    {
        string s = RespellUdom(word);
        s = Without(Silence(s), static c => c is >= '\u0E30' and <= '\u0E4C');
        if (s.Length == 0)
            return "";
        StringBuilder code = new(7);
        code.Append(Code(s[0], UdomFirst, UdomFirstCode));
        for (int i = 1; i < s.Length && code.Length < 7; i++)
            code.Append(Code(s[i], UdomRest, UdomRestCode));
        return code.ToString().PadRight(7, '0');
    }

    /// <summary>The MetaSound code of the given length.</summary>
    public static string MetaSound(string word, int length = 4)
    {
        StringBuilder consonants = new(word.Length);
        foreach (char c in word)
        {
            if (c == '\u0E4C')
                consonants.Length = Math.Max(0, consonants.Length - 1);
            else if (ThaiFolding.IsConsonant(c) && c is not ('ฤ' or 'ฦ'))
                consonants.Append(c);
        }

        if (consonants.Length == 0)
            return "";
        consonants.Length = Math.Min(consonants.Length, length);
        for (int i = 1; i < consonants.Length; i++)
            consonants[i] = MetaRest.IndexOf(consonants[i], StringComparison.Ordinal) is >= 0 and var k ? MetaRestCode[k] : '0';
        return consonants.ToString().PadRight(length, '0');
    }

    private static bool IsTone(char c) => ThaiFolding.IsTone(c);

    private static char Code(char c, string letters, string codes) => letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? codes[i] : c;

    private static string Without(string text, Func<char, bool> drop)
    {
        StringBuilder kept = new(text.Length);
        foreach (char c in text)
        {
            if (!drop(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    // จน์ มณ์ ณฑ์ ทร์ ตร์, else consonant + ์, else consonant + vowel sign + ์
    private static string Silence(string s)
    {
        StringBuilder kept = new(s.Length);
        foreach (char c in s)
        {
            if (c != '\u0E4C')
            {
                kept.Append(c);
                continue;
            }

            int n = kept.Length;
            if (n > 1 && (kept[n - 2], kept[n - 1]) is ('จ', 'น') or ('ม', 'ณ') or ('ณ', 'ฑ') or ('ท', 'ร') or ('ต', 'ร'))
                kept.Length -= 2;
            else if (n > 0 && ThaiFolding.IsConsonant(kept[n - 1]))
                kept.Length--;
            else if (n > 1 && kept[n - 1] is >= '\u0E30' and <= '\u0E39' && ThaiFolding.IsConsonant(kept[n - 2]))
                kept.Length -= 2;
            else
                kept.Append(c);
        }

        return kept.ToString();
    }

    // '\0' stands for an empty item: it keeps equal codes on its two sides apart.
    private static void AddLk82(List<char> items, string s, int i, int start, ref int vowelAt)
    {
        char c = s[i];
        bool nextHigh = i + 1 < s.Length && s[i + 1] is 'ึ' or 'ื' or 'ุ' or 'ู';
        switch (c)
        {
            case 'ะ' or 'ั' or 'ิ' or 'ี':
                vowelAt = i;
                items.Add('\0');
                break;
            case 'า' or 'ึ' or 'ื' or 'ู' or 'ๅ':
                vowelAt = i;
                items.Add(Code(c, Lk82Rest, Lk82RestCode));
                break;
            case 'ุ':
                vowelAt = i;
                items.Add(i > start && s[i - 1] is 'ต' or 'ธ' ? '\0' : 'E');
                break;
            case 'ห' or 'อ':
                if (nextHigh)
                    items.Add(Code(c, Lk82Rest, Lk82RestCode));
                break;
            case 'ย' or 'ร' or 'ฤ' or 'ฦ' or 'ว':
                if (vowelAt == i - 1 || nextHigh)
                    items.Add(Code(c, Lk82Rest, Lk82RestCode));
                break;
            default:
                items.Add(Code(c, Lk82Rest, Lk82RestCode));
                break;
        }
    }

    private static string Finish(List<char> items, int length)
    {
        StringBuilder code = new(length);
        for (int i = 0; i < items.Count && code.Length < length; i++)
        {
            if (items[i] != '\0' && (i == 0 || items[i] != items[i - 1]))
                code.Append(items[i]);
        }

        return code.ToString().PadRight(length, '0');
    }

    private static string RespellUdom(string s)
    {
        s = RespellDoubleRo(s);
        StringBuilder text = new(s.Length);
        for (int i = 0; i < s.Length; i++)
        {
            char next = At(s, i + 1);
            if (s[i] is 'ไ' or 'ใ' && IsConsonant(next))
            {
                text.Append(next).Append('ย');
                i += s[i] == 'ไ' && At(s, i + 2) == 'ย' ? 2 : 1;
            }
            else if (s[i] == 'ำ')
            {
                text.Append('ม');
                i += next == 'ม' && !ThaiFolding.IsVowelSign(At(s, i + 2)) ? 1 : 0;
            }
            else
            {
                text.Append(s[i]);
            }
        }

        return text.ToString();
    }

    // รร is -a- before a consonant that closes the syllable, else -an.
    private static string RespellDoubleRo(string s)
    {
        StringBuilder text = new(s.Length);
        for (int i = 0; i < s.Length; i++)
        {
            if (s[i] != 'ร' || At(s, i + 1) != 'ร')
            {
                text.Append(s[i]);
                continue;
            }

            bool closes = IsConsonant(At(s, i + 2)) && (IsConsonant(At(s, i + 3)) || ThaiFolding.IsLeadingVowel(At(s, i + 3)));
            text.Append(closes ? "ั" : "ัน");
            i++;
        }

        return text.ToString();
    }

    private static char At(string s, int i) => i < s.Length ? s[i] : '\0';

    private static bool IsConsonant(char c) => ThaiFolding.IsConsonant(c);
}
