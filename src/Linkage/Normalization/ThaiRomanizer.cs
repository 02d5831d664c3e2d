using System.Text;

namespace Linkage.Normalization;

/// <summary>Spells a Thai name in Latin letters after the Royal Thai General System (1999), by rule and without a dictionary.</summary>
/// <remarks>Implied vowels and shared consonants are guessed from the usual shape of names (ธนพล thanaphon, ณัฐพล natthaphon, วีรพล wiraphon), so the result is an
/// approximation to compare with, not a spelling to print. Time O(n).</remarks>
internal ref struct ThaiRomanizer
{
    private readonly ReadOnlySpan<char> _s;
    private readonly StringBuilder _latin;
    private int _i;
    private bool _open;      // the last syllable may still take a final consonant
    private bool _forced;    // … and must (ั, ็)
    private char _vowel;     // the written vowel of that syllable

    private ThaiRomanizer(ReadOnlySpan<char> spoken)
    {
        _s = spoken;
        _latin = new StringBuilder(spoken.Length * 2);
    }

    /// <summary>The approximate Latin spelling of a folded Thai word, lower case.</summary>
    public static string Romanize(ReadOnlySpan<char> word)
    {
        Span<char> spoken = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        int length = ThaiSilence.Remove(word, spoken, keepFinalCho: true);
        string respelled = ThaiRespelling.Of(spoken[..length]);
        ThaiRomanizer romanizer = new(respelled);
        romanizer.Run();
        return romanizer._latin.ToString();
    }

    private void Run()
    {
        while (_i < _s.Length)
        {
            if (ThaiFolding.IsLeadingVowel(_s[_i]))
                Leading();
            else if (!ThaiFolding.IsConsonant(_s[_i]))
                _i++;                                           // a stray sign
            else if (IsSilentVowel())
                Unvoiced();
            else if (HasVowel(_i) || IsCluster(_i))
                Syllable();
            else
                Implied();
        }
    }

    private readonly char At(int i) => i < _s.Length ? _s[i] : '\0';

    private readonly bool IsConsonant(int i) => i < _s.Length && ThaiFolding.IsConsonant(_s[i]);

    // A consonant that carries a written vowel; อ and ว can be the vowel.
    private readonly bool HasVowel(int i)
    {
        char next = At(i + 1);
        if (ThaiFolding.IsVowelSign(next))
            return true;
        if (next == 'อ')
            return _s[i] != 'อ' && !ThaiFolding.IsVowelSign(At(i + 2));
        return next == 'ว' && (i == 0 || !_open || (_s[i] == 'น' && At(i + 2) == 'ล')) && IsClosing(i + 2);
    }

    // A consonant that ends the syllable -ว-: it carries no vowel of its own (ดวง duang, but ชวลิต cha-wa-lit).
    private readonly bool IsClosing(int i) => At(i) is 'ง' or 'น' or 'ย' or 'ด' or 'ร' or 'ก' or 'บ' or 'ล' && !ThaiFolding.IsVowelSign(At(i + 1)) && At(i + 1) is not ('อ' or 'ว');

    // Two consonants that begin a syllable together, the second carrying a written vowel.
    private readonly bool IsCluster(int i) => IsConsonant(i + 1) && ThaiLetters.CanCluster(_s[i], _s[i + 1]) && HasVowel(i + 1);

    // ชาติ chat, เหตุ het, วุฒิ wut, ภูมิ phum: the last i or u is not spoken
    private readonly bool IsSilentVowel() => _open && At(_i + 1) is 'ิ' or 'ุ' && (_s[_i], _vowel) is ('ต', 'า' or 'โ' or 'เ') or ('ฒ', 'ุ') or ('ม', 'ู')
        && !(IsConsonant(_i + 2) && !HasVowel(_i + 2) && !IsCluster(_i + 2) && !(IsConsonant(_i + 3) && !HasVowel(_i + 3)));

    private void Unvoiced()
    {
        _latin.Append(ThaiLetters.Final(_s[_i]));
        _i += 2;
        (_open, _forced) = (false, false);
    }

    // C[C] + written vowel
    private void Syllable()
    {
        if (IsCluster(_i) && !HasVowel(_i))
        {
            if (_s[_i] != 'ห')
                _latin.Append(ThaiLetters.Initial(_s[_i]));
            _i++;
        }

        _latin.Append(ThaiLetters.Initial(_s[_i++]));
        Vowel();
    }

    private void Vowel()
    {
        char v = At(_i++);
        char next = At(_i);
        bool glide = next is 'ย' or 'ว' && !HasVowel(_i);
        switch (v)
        {
            case 'ะ':
                Closed("a");
                break;
            case 'ั' when next == 'ว' && !ThaiFolding.IsVowelSign(At(_i + 1)):
                _i++;
                Opened("ua", v);
                break;
            case 'ั' or 'า' when next == 'ย' && glide:
                _i++;
                Closed("ai");
                break;
            case 'า' when next == 'ว' && glide && At(_i + 1) is not ('ด' or 'ร'):
                _i++;
                Closed("ao");
                break;
            case 'ั':
                Opened("a", v);
                _forced = true;
                break;
            case 'า':
                Opened("a", v);
                break;
            case 'ิ' or 'ี' when next == 'ว' && _i == _s.Length - 1:
                _i++;
                Closed("io");
                break;
            case 'ิ' or 'ี':
                Opened("i", v);
                break;
            case 'ึ' or 'ื':
                if (next == 'อ' && !ThaiFolding.IsVowelSign(At(_i + 1)))
                    _i++;
                Opened("ue", v);
                break;
            case 'ุ' or 'ู':
                if (next == 'ย' && glide)
                {
                    _i++;
                    Closed("ui");
                    break;
                }

                Opened("u", v);
                break;
            case '\u0E47':
                if (next == 'อ')
                    _i++;
                Opened("o", v);
                _forced = true;
                break;
            case 'อ':
                if (next == 'ย' && glide)
                {
                    _i++;
                    Closed("oi");
                    break;
                }

                Opened("o", v);
                break;
            case 'ว':
                if (next == 'ย' && glide)
                {
                    _i++;
                    Closed("uai");
                    break;
                }

                Opened("ua", v);
                _forced = true;
                break;
        }
    }

    // A leading vowel, its consonants, and what is written after them
    private void Leading()
    {
        char lead = _s[_i++];
        if (!IsConsonant(_i))
            return;
        int onset = OnsetLength(lead);
        char first = _s[_i];
        if (onset == 1)
            _latin.Append(ThaiLetters.Initial(first));
        else if (ThaiLetters.CanCluster(first, _s[_i + 1]))
            _latin.Append(first == 'ห' ? "" : ThaiLetters.Initial(first)).Append(ThaiLetters.Initial(_s[_i + 1]));
        else
            _latin.Append(ThaiLetters.Initial(first)).Append('a').Append(ThaiLetters.Initial(_s[_i + 1]));   // เจริญ cha-roen
        _i += onset;
        LeadingRest(lead);
    }

    private readonly int OnsetLength(char lead)
    {
        if (!IsConsonant(_i + 1))
            return 1;
        char first = _s[_i];
        char second = At(_i + 1);
        char third = At(_i + 2);
        bool sign = third is 'ิ' or 'ี' or 'ื' or '\u0E47' or 'า' or 'ะ';
        if (second == 'อ' && !ThaiFolding.IsVowelSign(third))
            return 1;                                           // เ-อ
        if (second == 'ว' && lead is 'แ' or 'เ' && !sign && !(third is 'ง' or 'น' or 'ก' && !ThaiFolding.IsVowelSign(At(_i + 3))))
            return 1;                                           // แก้ว kaeo
        if (sign && (lead == 'เ' || third == '\u0E47'))
            return third is 'า' or 'ะ' && !ThaiLetters.CanCluster(first, second) && !(first is 'ส' or 'ฉ' or 'ถ' or 'ข') ? 1 : 2;
        if (ThaiLetters.CanCluster(first, second) && ThaiFolding.IsConsonant(third) && !ThaiFolding.IsVowelSign(At(_i + 3)))
            return 2;
        if (ThaiLetters.CanCluster(first, second) && lead != 'เ' && !(ThaiFolding.IsVowelSign(third) && third is not ('ะ' or '\u0E47')))
            return 2;
        // เกษม, เสมอ, แสวง, เฉลียว: the first consonant has its own short a
        bool ownVowel = first is 'ส' or 'ฉ' or 'ถ' or 'ข' or 'ก' && second is 'ม' or 'น' or 'ว' or 'ล' or 'ษ';
        return ownVowel && ThaiFolding.IsConsonant(third) && third is not ('ฐ' or 'ฎ' or 'ฏ') && !ThaiFolding.IsVowelSign(At(_i + 3)) ? 2 : 1;
    }

    private void LeadingRest(char lead)
    {
        char sign = At(_i);
        char next = At(_i + 1);
        switch (lead)
        {
            case 'ไ' or 'ใ':
                if (sign == 'ย' && !HasVowel(_i))
                    _i++;
                Closed("ai");
                return;
            case 'โ':
                if (sign == 'ย' && !HasVowel(_i))
                {
                    _i++;
                    Closed("oi");
                    return;
                }

                Take(sign == 'ะ');
                Opened("o", lead);
                return;
            case 'แ':
                Take(sign is 'ะ' or '\u0E47');
                if (At(_i) == 'ว' && !HasVowel(_i))
                {
                    _i++;
                    Closed("aeo");
                    return;
                }

                Opened("ae", lead);
                return;
        }

        if (sign == 'ี' && next == 'ย')
        {
            _i += 2;
            Take(At(_i) == 'ะ');
            if (At(_i) == 'ว' && !HasVowel(_i))
            {
                _i++;
                Closed("iao");
                return;
            }

            Opened("ia", lead);
        }
        else if (sign == 'ื' && next == 'อ')
        {
            _i += 2;
            Take(At(_i) == 'ะ');
            Opened("uea", lead);
        }
        else if (sign == 'า')
        {
            _i++;
            bool short_ = At(_i) == 'ะ';
            Take(short_);
            Closed(short_ ? "o" : "ao");
        }
        else if (sign == 'ิ')
        {
            _i++;
            Opened("oe", lead);
        }
        else if (sign == 'อ' && !ThaiFolding.IsVowelSign(next))
        {
            _i++;
            Opened("oe", lead);
        }
        else if (sign == 'ย' && !HasVowel(_i))
        {
            _i++;
            Closed("oei");
        }
        else
        {
            bool forced = sign == '\u0E47';
            Take(sign is 'ะ' or '\u0E47');
            if (At(_i) == 'ว' && !HasVowel(_i))
            {
                _i++;
                Closed("eo");
                return;
            }

            Opened("e", lead);
            _forced = forced;
        }
    }

    private void Take(bool condition) => _i += condition ? 1 : 0;

    private void Opened(string vowel, char written)
    {
        _latin.Append(vowel);
        (_open, _forced, _vowel) = (true, false, written);
    }

    private void Closed(string vowel)
    {
        _latin.Append(vowel);
        (_open, _forced) = (false, false);
    }

    // A run of consonants without written vowels, up to the end or to the next consonant or vowel sign that starts a syllable.
    private void Implied()
    {
        int end = _i;
        while (IsConsonant(end) && !(HasVowel(end) && end > _i) && !(end > _i && IsCluster(end)))
            end++;
        ReadOnlySpan<char> run = _s[_i..end];
        bool last = end == _s.Length;
        _i = end;
        if (_open)
            AfterVowel(run, last);
        else
            Fresh(run, last);
        (_open, _forced) = (false, false);
    }

    private readonly void AfterVowel(ReadOnlySpan<char> run, bool last)
    {
        char first = run[0];
        if (first == 'ร' && _vowel == 'เ' && run.Length == 1 && At(_i) == 'ต')
            return;                                             // เกียรติ kiat
        if (first is 'ย' or 'ว' || (first == 'ร' && !_forced && !(run.Length == 1 && last)))
        {
            Fresh(run, last);                                   // ปิยมน pi-ya-mon, วีรพล wi-ra-phon
        }
        else if (first == 'ภ' && _vowel == 'ุ')
        {
            _latin.Append("pha");                               // ศุภชัย su-pha-chai
            Fresh(run[1..], last);
        }
        else if (first == 'ต' && run.Length > 1 && run[1] == 'ร' && !(run.Length == 2 && last))
        {
            _latin.Append('t');                                 // ฉัตรชัย chat-chai
            Fresh(run[2..], last);
        }
        else if (run.Length == 2 && last && !IsSilentTail(run))
        {
            Fresh(run, last);                                   // มานพ ma-nop
        }
        else
        {
            _latin.Append(ThaiLetters.Final(first));
            if (run.Length == 2 && last)
                return;
            if (IsShared(run, last))
                _latin.Append(ThaiLetters.Initial(first)).Append('a');      // ณัฐพล nat-tha-phon
            Fresh(run[1..], last);
        }
    }

    private readonly bool IsSilentTail(ReadOnlySpan<char> run) =>
        _forced || (run[1] == 'ร' && run[0] is 'ต' or 'ท' or 'ฏ' && _vowel != 'า')
        || (ThaiLetters.SameClass(run[0], run[1]) && run[0] != 'น') || (run[0] == 'ษ' && run[1] is 'ฐ' or 'ฏ') || (_vowel == 'เ' && run[0] is 'ช' or 'ด' or 'ษ');

    // Whether the final consonant also begins a syllable of its own: after a short vowel, before another consonant (รัตนา rat-ta-na).
    private readonly bool IsShared(ReadOnlySpan<char> run, bool last)
    {
        char first = run[0];
        char next = run.Length > 1 ? run[1] : last ? '\0' : At(_i);
        if (next == '\0' || first is 'น' or 'ม' or 'ง' or 'ณ' or 'ญ' or 'ล' or 'ฬ' or 'ร' || ThaiLetters.SameClass(first, next))
            return false;
        bool sonorant = next is 'ย' or 'น' or 'ร' or 'ม' or 'ว' or 'ญ' or 'ณ' or 'ล';
        if ((first == 'ช' && next is 'ร' or 'ด' or 'ฎ') || (first == 'ษ' && next == 'ฎ' && run.Length == 1))
            return true;
        return _forced ? run.Length > 1 || sonorant : _vowel is 'ิ' or 'ุ' && (sonorant || first == 'ษ');
    }

    private readonly void Fresh(ReadOnlySpan<char> run, bool last)
    {
        switch (run.Length)
        {
            case 0:
                break;
            case 1:
                _latin.Append(ThaiLetters.Initial(run[0])).Append('a');
                break;
            case 2 when !last && (run[1] is 'ว' or 'ย' or 'ฐ' || (run[0] == 'ธ' && run[1] == 'น')):
                _latin.Append(ThaiLetters.Initial(run[0])).Append('a').Append(ThaiLetters.Initial(run[1])).Append('a');   // ชวลิต cha-wa-lit
                break;
            case 2 when !last && run[1] == 'ร' && run[0] is 'ว' or 'น' or 'ส' or 'ธ' or 'ป':
                _latin.Append(ThaiLetters.Initial(run[0])).Append("ora");   // วรวุฒิ wo-ra-wut
                break;
            case 2:
                Closed(run[0], run[1]);
                break;
            case 3 when run[1] is 'ร' or 'ล' && run[0] is 'ก' or 'ต' or 'ป' or 'ท' || run[0] == 'พ' && run[1] == 'ร' && run[2] is 'ห' or 'ม':
                _latin.Append(ThaiLetters.Initial(run[0]));
                Closed(run[1], run[2]);
                break;
            case 3 when run[0] == run[1] || (run[1] == 'น' && run[2] is 'ท' or 'ธ' or 'ต'):
                Closed(run[0], run[1]);
                Fresh(run[2..], last);                          // นนทลี non-tha-li
                break;
            case 3 when run[1] == 'ร' && run[0] is 'พ' or 'อ' && !last:
                Closed(run[0], run[1]);
                Fresh(run[2..], last);
                break;
            case 4 when run[1] is 'ม' or 'ง' || (run[1] == 'ร' && run[0] is 'พ' or 'ก' or 'อ' or 'ส') || ThaiLetters.Initial(run[1]) == ThaiLetters.Initial(run[2]):
                Closed(run[0], run[1]);
                Fresh(run[2..], last);
                break;
            case 5 when run[1] is 'ม' or 'ง' or 'น':
                Closed(run[0], run[1]);
                Fresh(run[2..], last);
                break;
            case 5:
                _latin.Append(ThaiLetters.Initial(run[0])).Append('a');
                Closed(run[1], run[2]);
                Fresh(run[3..], last);
                break;
            default:
                _latin.Append(ThaiLetters.Initial(run[0])).Append('a');
                Fresh(run[1..], last);
                break;
        }
    }

    private readonly void Closed(char first, char second) => _latin.Append(ThaiLetters.Initial(first)).Append('o').Append(ThaiLetters.Final(second));
}
