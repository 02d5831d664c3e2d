namespace Linkage.Similarity;

/// <summary>The rules of <see cref="DoubleMetaphone"/>: one method a letter, each of which writes sounds and says how many letters it read.</summary>
internal ref struct DoubleMetaphoneReader
{
    /// <summary>The number of blank letters around the text, so that rules may look beyond its ends.</summary>
    public const int Padding = Before + After;

    private const int Before = 4;
    private const int After = 8;
    private const char Blank = '-';

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _primary;
    private readonly Span<char> _secondary;
    private readonly int _last;
    private readonly bool _slavoGermanic;
    private int _primaryLength;
    private int _secondaryLength;
    private int _at;

    public DoubleMetaphoneReader(ReadOnlySpan<char> text, Span<char> letters, Span<char> primary, Span<char> secondary)
    {
        letters.Fill(Blank);
        for (int i = 0; i < text.Length; i++)
            letters[Before + i] = char.ToUpperInvariant(text[i]);
        _text = letters;
        _primary = primary;
        _secondary = secondary;
        _at = Before;
        _last = Before + text.Length - 1;
        ReadOnlySpan<char> word = letters.Slice(Before, text.Length);
        _slavoGermanic = word.ContainsAny('W', 'K') || word.Contains("CZ", StringComparison.Ordinal) || word.Contains("WITZ", StringComparison.Ordinal);
    }

    public readonly ReadOnlySpan<char> Primary => _primary[.._primaryLength];

    public readonly ReadOnlySpan<char> Secondary => _secondary[.._secondaryLength];

    private readonly bool AtStart => _at == Before;

    public void Read()
    {
        if (Is(0, "GN", "KN", "PN", "WR", "PS"))
            _at++;
        else if (Letter(0) == 'X')
            _at += Sound("S", 1);
        while (_at <= _last)
            _at += ReadLetter();
    }

    private int ReadLetter() => Letter(0) switch
    {
        'A' or 'E' or 'I' or 'O' or 'U' or 'Y' => AtStart ? Sound("A", 1) : 1,
        'B' => Sound("P", Letter(1) == 'B' ? 2 : 1),
        'C' => ReadC(),
        'Ç' => Sound("S", 1),
        'D' => ReadD(),
        'F' => Sound("F", Letter(1) == 'F' ? 2 : 1),
        'G' => ReadG(),
        'H' => (AtStart || Vowel(-1)) && Vowel(1) ? Sound("H", 2) : 1,
        'J' => ReadJ(),
        'K' => Sound("K", Letter(1) == 'K' ? 2 : 1),
        'L' => ReadL(),
        'M' => Sound("M", Letter(1) == 'M' || (Is(-1, "UMB") && (_at + 1 == _last || Is(2, "ER"))) ? 2 : 1),
        'N' => Sound("N", Letter(1) == 'N' ? 2 : 1),
        'Ñ' => Sound("N", 1),
        'P' => Letter(1) == 'H' ? Sound("F", 2) : Sound("P", Letter(1) is 'P' or 'B' ? 2 : 1),
        'Q' => Sound("K", Letter(1) == 'Q' ? 2 : 1),
        'R' => ReadR(),
        'S' => ReadS(),
        'T' => ReadT(),
        'V' => Sound("F", Letter(1) == 'V' ? 2 : 1),
        'W' => ReadW(),
        'X' => ReadX(),
        'Z' => ReadZ(),
        _ => 1,
    };

    private int ReadC()
    {
        // Germanic: Bacher, Macher
        if (_at > Before + 1 && !Vowel(-2) && Is(-1, "ACH") && Letter(2) != 'I' && (Letter(2) != 'E' || Is(-2, "BACHER", "MACHER")))
            return Sound("K", 2);
        if (AtStart && Is(0, "CAESAR"))
            return Sound("S", 2);
        if (Is(0, "CHIA"))
            return Sound("K", 2);
        if (Is(0, "CH"))
            return ReadCh();
        if (Is(0, "CZ") && !Is(-2, "WICZ"))
            return Sound("S", "X", 2);
        if (Is(1, "CIA"))
            return Sound("X", 3);
        if (Is(0, "CC") && !(_at == Before + 1 && StartsWith("M")))
            return ReadCc();
        if (Is(0, "CK", "CG", "CQ"))
            return Sound("K", 2);
        if (Is(0, "CI", "CE", "CY"))
            return Is(0, "CIO", "CIE", "CIA") ? Sound("S", "X", 2) : Sound("S", 2);
        if (Is(1, " C", " Q", " G"))
            return Sound("K", 3);
        return Sound("K", Letter(1) is 'C' or 'K' or 'Q' && !Is(1, "CE", "CI") ? 2 : 1);
    }

    private int ReadCh()
    {
        if (!AtStart && Is(0, "CHAE"))
            return Sound("K", "X", 2);

        // Greek roots: chemistry, chorus
        if (AtStart && (Is(1, "HARAC", "HARIS") || Is(1, "HOR", "HYM", "HIA", "HEM")) && !StartsWith("CHORE"))
            return Sound("K", 2);
        bool hard = AtGermanicStart() || Is(-2, "ORCHES", "ARCHIT", "ORCHID") || Letter(2) is 'T' or 'S'
            || ((AtStart || Letter(-1) is 'A' or 'O' or 'U' or 'E') && Letter(2) is 'L' or 'R' or 'N' or 'M' or 'B' or 'H' or 'F' or 'V' or 'W' or ' ');
        if (hard)
            return Sound("K", 2);
        if (AtStart)
            return Sound("X", 2);
        return StartsWith("MC") ? Sound("K", 2) : Sound("X", "K", 2);
    }

    private int ReadCc()
    {
        if (Letter(2) is not ('I' or 'E' or 'H') || Is(2, "HU"))
            return Sound("K", 2);
        bool hard = (_at == Before + 1 && StartsWith("A")) || Is(-1, "UCCEE", "UCCES");
        return hard ? Sound("KS", 3) : Sound("X", 3);
    }

    private int ReadD()
    {
        if (Letter(1) == 'G')
            return Letter(2) is 'I' or 'E' or 'Y' ? Sound("J", 3) : Sound("TK", 2);
        return Sound("T", Letter(1) is 'T' or 'D' ? 2 : 1);
    }

    private int ReadG()
    {
        if (Letter(1) == 'H')
            return ReadGh();
        if (Letter(1) == 'N')
            return ReadGn();
        if (Is(1, "LI") && !_slavoGermanic)
            return Sound("KL", "L", 2);
        if (AtStart && (Letter(1) == 'Y' || Is(1, "ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER")))
            return Sound("K", "J", 2);
        if ((Is(1, "ER") || Letter(1) == 'Y') && !StartsWith("DANGER") && !StartsWith("RANGER") && !StartsWith("MANGER")
            && Letter(-1) is not ('E' or 'I') && !Is(-1, "RGY", "OGY"))
            return Sound("K", "J", 2);
        if (Letter(1) is 'E' or 'I' or 'Y' || Is(-1, "AGGI", "OGGI"))
        {
            if (AtGermanicStart() || Is(1, "ET"))
                return Sound("K", 2);
            return Is(1, "IER ") ? Sound("J", 2) : Sound("J", "K", 2);
        }

        return Sound("K", Letter(1) == 'G' ? 2 : 1);
    }

    private int ReadGh()
    {
        if (!AtStart && !Vowel(-1))
            return Sound("K", 2);
        if (AtStart)
            return Letter(2) == 'I' ? Sound("J", 2) : Sound("K", 2);

        // Parker's rule: silent in Hugh, bough, broughton
        if ((_at > Before + 1 && Letter(-2) is 'B' or 'H' or 'D')
            || (_at > Before + 2 && Letter(-3) is 'B' or 'H' or 'D')
            || (_at > Before + 3 && Letter(-4) is 'B' or 'H'))
            return 2;
        if (_at > Before + 2 && Letter(-1) == 'U' && Letter(-3) is 'C' or 'G' or 'L' or 'R' or 'T')
            return Sound("F", 2);
        return Letter(-1) != 'I' ? Sound("K", 2) : 2;
    }

    private int ReadGn()
    {
        if (_at == Before + 1 && Vowel(-1) && !_slavoGermanic)
            return Sound("KN", "N", 2);
        return !Is(2, "EY") && !_slavoGermanic ? Sound("N", "KN", 2) : Sound("KN", 2);
    }

    private int ReadJ()
    {
        int read = Letter(1) == 'J' ? 2 : 1;
        bool san = StartsWith("SAN ");
        if (Is(0, "JOSE") || san)
            return (AtStart && Letter(4) == ' ') || san ? Sound("H", read) : Sound("J", "H", read);
        if (AtStart)
            return Sound("J", "A", read);
        if (Vowel(-1) && !_slavoGermanic && Letter(1) is 'A' or 'O')
            return Sound("J", "H", read);
        if (_at == _last)
            return Sound("J", "", read);
        bool silent = Letter(1) is 'L' or 'T' or 'K' or 'S' or 'N' or 'M' or 'B' or 'Z' || Letter(-1) is 'S' or 'K' or 'L';
        return silent ? read : Sound("J", read);
    }

    private int ReadL()
    {
        if (Letter(1) != 'L')
            return Sound("L", 1);

        // Spanish: cabrillo, gallegos
        bool spanish = (_at == _last - 2 && Is(-1, "ILLO", "ILLA", "ALLE"))
            || ((EndsWith("AS") || EndsWith("OS") || EndsWith("A") || EndsWith("O")) && Is(-1, "ALLE"));
        return spanish ? Sound("L", "", 2) : Sound("L", 2);
    }

    private int ReadR()
    {
        int read = Letter(1) == 'R' ? 2 : 1;
        bool french = _at == _last && !_slavoGermanic && Is(-2, "IE") && !Is(-4, "ME", "MA");
        return french ? Sound("", "R", read) : Sound("R", read);
    }

    private int ReadS()
    {
        if (Is(-1, "ISL", "YSL"))
            return 1;
        if (AtStart && Is(0, "SUGAR"))
            return Sound("X", "S", 1);
        if (Letter(1) == 'H')
            return Is(1, "HEIM", "HOEK", "HOLM", "HOLZ") ? Sound("S", 2) : Sound("X", 2);
        if (Is(0, "SIO", "SIA"))
            return _slavoGermanic ? Sound("S", 3) : Sound("S", "X", 3);
        if ((AtStart && Letter(1) is 'M' or 'N' or 'L' or 'W') || Letter(1) == 'Z')
            return Sound("S", "X", Letter(1) == 'Z' ? 2 : 1);
        if (Letter(1) == 'C')
            return ReadSc();
        int read = Letter(1) is 'S' or 'Z' ? 2 : 1;
        return _at == _last && Is(-2, "AI", "OI") ? Sound("", "S", read) : Sound("S", read);
    }

    private int ReadSc()
    {
        if (Letter(2) == 'H')
        {
            // Dutch: school, schooner; but schermerhorn, schenker
            if (Is(3, "ER", "EN"))
                return Sound("X", "SK", 3);
            if (Is(3, "OO", "UY", "ED", "EM"))
                return Sound("SK", 3);
            return AtStart && !Vowel(3) && Letter(3) != 'W' ? Sound("X", "S", 3) : Sound("X", 3);
        }

        return Letter(2) is 'I' or 'E' or 'Y' ? Sound("S", 3) : Sound("SK", 3);
    }

    private int ReadT()
    {
        if (Is(0, "TION") || Is(0, "TIA", "TCH"))
            return Sound("X", 3);
        if (Is(0, "TH") || Is(0, "TTH"))
            return Is(2, "OM", "AM") || AtGermanicStart() ? Sound("T", 2) : Sound("0", "T", 2);
        return Sound("T", Letter(1) is 'T' or 'D' ? 2 : 1);
    }

    private int ReadW()
    {
        if (Letter(1) == 'R')
            return Sound("R", 2);
        if (AtStart && Vowel(1))
            return Sound("A", "F", 1);
        if (AtStart && Letter(1) == 'H')
            return Sound("A", 1);
        if ((_at == _last && Vowel(-1)) || Is(-1, "EWSKI", "EWSKY", "OWSKI", "OWSKY") || StartsWith("SCH"))
            return Sound("", "F", 1);
        return Is(0, "WICZ", "WITZ") ? Sound("TS", "FX", 4) : 1;
    }

    private int ReadX()
    {
        int read = Letter(1) is 'C' or 'X' ? 2 : 1;
        bool french = _at == _last && (Is(-3, "IAU", "EAU") || Is(-2, "AU", "OU"));
        return french ? read : Sound("KS", read);
    }

    private int ReadZ()
    {
        if (Letter(1) == 'H')
            return Sound("J", 2);
        int read = Letter(1) == 'Z' ? 2 : 1;
        bool slavic = Is(1, "ZO", "ZI", "ZA") || (_slavoGermanic && !AtStart && Letter(-1) != 'T');
        return slavic ? Sound("S", "TS", read) : Sound("S", read);
    }

    private int Sound(string both, int read) => Sound(both, both, read);

    private int Sound(string primary, string secondary, int read)
    {
        primary.CopyTo(_primary[_primaryLength..]);
        secondary.CopyTo(_secondary[_secondaryLength..]);
        _primaryLength += primary.Length;
        _secondaryLength += secondary.Length;
        return read;
    }

    private readonly char Letter(int offset) => _text[_at + offset];

    private readonly bool Vowel(int offset) => Letter(offset) is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';

    private readonly bool Is(int offset, params ReadOnlySpan<string> words)
    {
        ReadOnlySpan<char> rest = _text[(_at + offset)..];
        foreach (string word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private readonly bool StartsWith(string word) => _text[Before..].StartsWith(word, StringComparison.Ordinal);

    private readonly bool EndsWith(string word) => _text[..(_last + 1)].EndsWith(word, StringComparison.Ordinal);

    private readonly bool AtGermanicStart() => StartsWith("VAN ") || StartsWith("VON ") || StartsWith("SCH");
}
