namespace Linkage.Normalization;

/// <summary>Thai consonants in Latin letters, at the start and at the end of a syllable (Royal Thai General System), and which stand together.</summary>
internal static class ThaiLetters
{
    // Two consonants that may begin a syllable together
    public static bool CanCluster(char first, char second) => second switch
    {
        'ร' => first is 'ก' or 'ข' or 'ค' or 'ต' or 'ป' or 'พ' or 'ผ' or 'ท',
        'ล' => first is 'ก' or 'ข' or 'ค' or 'ป' or 'ผ' or 'พ' or 'ห',
        'ว' => first is 'ก' or 'ข' or 'ค' or 'ห',
        'ง' or 'ญ' or 'ณ' or 'น' or 'ม' or 'ย' => first == 'ห',
        _ => false,
    };

    // Whether two consonants begin with one sound, so that the first only doubles the second
    public static bool SameClass(char a, char b) => Initial(a) is { Length: > 0 } left && Initial(b) is { Length: > 0 } right && Hard(left[0]) == Hard(right[0]);

    private static char Hard(char c) => c == 'd' ? 't' : c;

    public static string Initial(char c) => c switch
    {
        'ก' => "k",
        'ข' or 'ค' or 'ฆ' => "kh",
        'ง' => "ng",
        'จ' or 'ฉ' or 'ช' or 'ฌ' => "ch",
        'ซ' or 'ศ' or 'ษ' or 'ส' => "s",
        'ญ' or 'ย' => "y",
        'ฎ' or 'ด' => "d",
        'ฏ' or 'ต' => "t",
        'ฐ' or 'ฑ' or 'ฒ' or 'ถ' or 'ท' or 'ธ' => "th",
        'ณ' or 'น' => "n",
        'บ' => "b",
        'ป' => "p",
        'ผ' or 'พ' or 'ภ' => "ph",
        'ฝ' or 'ฟ' => "f",
        'ม' => "m",
        'ร' => "r",
        'ล' or 'ฬ' => "l",
        'ว' => "w",
        'ห' or 'ฮ' => "h",
        _ => "",
    };

    public static string Final(char c) => c switch
    {
        'ก' or 'ข' or 'ค' or 'ฆ' => "k",
        'ง' => "ng",
        'ญ' or 'ณ' or 'น' or 'ร' or 'ล' or 'ฬ' => "n",
        'บ' or 'ป' or 'ผ' or 'ฝ' or 'พ' or 'ฟ' or 'ภ' => "p",
        'ม' => "m",
        'ย' => "i",
        'ว' => "o",
        'ห' or 'ฮ' or 'อ' => "",
        _ => "t",
    };
}
