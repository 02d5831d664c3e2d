using System.Text;

namespace Linkage.Normalization;

/// <summary>Writes a Thai word as it is spoken, still in Thai letters: รร as a vowel, ฤ and ำ in full, ทร and ศร as one s.</summary>
internal static class ThaiRespelling
{
    // รร, ฤ, ำ and the letter pairs that are spoken as one become plain letters.
    public static string Of(ReadOnlySpan<char> s)
    {
        StringBuilder text = new(s.Length + 4);
        for (int i = 0; i < s.Length; i++)
        {
            char next = i + 1 < s.Length ? s[i + 1] : '\0';
            char after = i + 2 < s.Length ? s[i + 2] : '\0';
            if (s[i] == 'ร' && next == 'ร' && text.Length > 0)
            {
                text.Append(Closes(s, i + 2) ? "ั" : "ัน");
                i++;
            }
            else if (s[i] is 'ฤ')
            {
                text.Append(text.Length == 0 || text[^1] is 'ค' or 'น' or 'พ' or 'ม' or 'ห' ? "รึ" : "ริ");
            }
            else if (s[i] == 'ำ')
            {
                text.Append("ัม");
            }
            else if (next == 'ร' && IsSpokenAsS(s, i))
            {
                text.Append('ส');
                i++;
            }
            else
            {
                text.Append(s[i]);
            }
        }

        return text.ToString();
    }

    // Whether the consonant after รร ends its syllable (กรรม kam) and does not begin the next one (พรรณี phan-ni, บรรพต ban-phot).
    private static bool Closes(ReadOnlySpan<char> s, int i) => i < s.Length && ThaiFolding.IsConsonant(s[i])
        && !(i + 1 < s.Length && ThaiFolding.IsVowelSign(s[i + 1])) && !(i + 2 == s.Length && ThaiFolding.IsConsonant(s[i + 1]));

    private static bool IsSpokenAsS(ReadOnlySpan<char> s, int i)
    {
        ReadOnlySpan<char> rest = s[Math.Min(i + 2, s.Length)..];
        return s[i] switch
        {
            'ท' => rest.Length > 0 && rest[0] is 'ง' or 'ั' or 'ุ' || rest.StartsWith("าย") || rest.StartsWith("าบ"),
            'ศ' => rest.StartsWith("ี") || (i > 0 && s[i - 1] == 'เ'),
            'ส' => rest.StartsWith("ง") || rest.StartsWith("าง") || (i == 0 && rest.StartsWith("ะ")),
            _ => false,
        };
    }
}
