using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>Makes one name of one text: titles off, words cut, tagged and prepared. An instance serves one name.</summary>
internal sealed class PersonNameParser
{
    private readonly List<(NameWord Word, NamePartKind Kind)> _words = [];
    private readonly List<string> _titles = [];
    private readonly List<string> _steps;
    private NameSex _sex;
    private bool _orderCertain;

    public PersonNameParser(List<string> steps) => _steps = steps;

    public bool HasTitles => _titles.Count > 0;

    /// <summary>Adds a cleaned text whose order nothing tells; "FAMILY, Given" is understood.</summary>
    public void AddText(string text)
    {
        int comma = text.IndexOfAny([',', '，', '،']);
        if (comma > 0)
        {
            string left = text[..comma];
            string right = text[(comma + 1)..].Replace(',', ' ').Trim();
            if (NameWords.Split(left).Count <= 3 && NameWords.Split(right) is { Count: > 0 } words && !(words.Count == 1 && IsSuffix(words[0].Latin)))
            {
                Step("comma-order");
                AddPart(right, NamePartKind.Given);
                AddPart(left, NamePartKind.Family);
                return;
            }
        }

        AddPart(text, NamePartKind.Unknown);
    }

    /// <summary>Adds a cleaned text that a column tells to be one part.</summary>
    public void AddPart(string text, NamePartKind kind)
    {
        int titles = _titles.Count;
        if (kind is NamePartKind.Unknown or NamePartKind.Given or NamePartKind.Title)
            text = NameTitles.StripGlued(text, _titles, ref _sex);
        text = StripChineseTitle(text);
        List<NameWord> words = NameWords.Split(text);
        StripLatinTitles(words);
        if (_titles.Count > titles)
            Step("title-removed");
        foreach (NameWord word in words)
        {
            if (NamePlaceholders.IsWord(word.Text))
                Step("placeholder-removed");
            else
                AddWord(word, kind);
        }
    }

    /// <summary>Adds the text of a title column: it names nobody.</summary>
    public void AddTitle(string text)
    {
        string rest = NameTitles.StripGlued(text, _titles, ref _sex);
        foreach (NameWord word in NameWords.Split(rest))
        {
            _titles.Add(word.Text);
            if (NameTitles.IsLatin(word.Latin, out NameSex sex) || NameTitles.IsBurmese(word.Latin, out sex))
                NameTitles.Note(sex, ref _sex);
        }
    }

    /// <summary>States that the parts' roles come from columns.</summary>
    public void MarkOrderCertain() => _orderCertain = true;

    /// <summary>The name, or null when no word names anybody.</summary>
    public PersonName? Build(string raw, bool isAlias, bool isNickname = false, ImmutableArray<PersonName> aliases = default)
    {
        JoinAbdul();
        TagParticles();
        TagPatronymics();
        TagHonorific();
        TagByScript();
        if (_words.Count == 0)
            return null;

        ImmutableArray<NamePart>.Builder parts = ImmutableArray.CreateBuilder<NamePart>(_words.Count);
        List<NameToken> tokens = new(_words.Count);
        foreach ((NameWord word, NamePartKind kind) in _words)
        {
            string latin = word.Latin.Replace(" ", "", StringComparison.Ordinal);
            parts.Add(new NamePart(word.Text, kind, word.Script, latin));
            string letters = latin.Replace("/", "", StringComparison.Ordinal);
            tokens.Add(new NameToken(word.Text, letters, word.Script, kind, WeightOf(letters, kind)));
        }

        return new PersonName(raw, parts.DrainToImmutable(), [.. _titles], _sex, isAlias, [.. tokens])
        {
            IsOrderCertain = _orderCertain,
            IsNickname = isNickname,
            Aliases = aliases.IsDefault ? [] : aliases,
        };
    }

    private static float WeightOf(string latin, NamePartKind kind) => kind switch
    {
        NamePartKind.Particle => 0.2f,
        NamePartKind.Title => 0.3f,
        _ when latin.Length == 1 => 0.5f,
        _ when NameVariants.IsFrequent(latin) => 0.6f,
        NamePartKind.Patronymic or NamePartKind.Middle => 0.8f,
        _ => 1f,
    };

    private static bool IsSuffix(string latin) => latin is "jr" or "sr" or "ii" or "iii" or "iv" or "phd" or "md" or "esq" or "junior" or "senior";

    private static string StripChineseTitle(string text)
    {
        foreach (string title in (ReadOnlySpan<string>)["先生", "女士", "小姐"])
        {
            if (text.Length > title.Length && text.EndsWith(title, StringComparison.Ordinal))
                return text[..^title.Length];
        }

        return text;
    }

    private void Step(string step)
    {
        if (!_steps.Contains(step))
            _steps.Add(step);
    }

    private void StripLatinTitles(List<NameWord> words)
    {
        bool titled = _titles.Count > 0;
        while (words.Count > 0 && words[0].Script == WritingScript.Latin)
        {
            int count = TitleWords(words, titled, out NameSex sex);
            if (count == 0)
                break;
            _titles.Add(string.Join(' ', words.Take(count).Select(word => word.Text)));
            NameTitles.Note(sex, ref _sex);
            words.RemoveRange(0, count);
            titled = true;
        }

        while (words.Count > 1 && words[^1].Script == WritingScript.Latin && words[^1].Latin is not "md" && IsSuffix(words[^1].Latin))
        {
            _titles.Add(words[^1].Text);
            words.RemoveAt(words.Count - 1);
        }
    }

    // How many of the first words are one title; 0 for none.
    private static int TitleWords(List<NameWord> words, bool titled, out NameSex sex)
    {
        string first = words[0].Latin;
        string second = words.Count > 1 ? words[1].Latin : "";
        sex = NameSex.Unknown;
        if (words.Count > 2 && (first, second) is ("tan", "sri") or ("puan", "sri") or ("dato", "sri") or ("dato", "seri") or ("datuk", "seri") or ("datuk", "sri") or ("lok", "srey"))
        {
            sex = first is "puan" or "lok" ? NameSex.Female : first == "tan" ? NameSex.Unknown : NameSex.Male;
            return 2;
        }

        if (words.Count > 3 && words[0].Dotted && words[1].Dotted && (first, second) is ("m", "r") or ("m", "l") or ("m", "c"))
            return 2;
        if (!NameTitles.IsLatin(first, out sex))
            return 0;
        if (NameTitles.IsWeakLatin(first) && !titled && !words[0].Dotted && words.Count < 3)
            return 0;
        return 1;
    }

    private void AddWord(NameWord word, NamePartKind kind)
    {
        // แซ่ลิ้ม: the clan word stands apart, so that it may be missing elsewhere
        if (word.Script == WritingScript.Thai && word.Text.StartsWith("แซ่", StringComparison.Ordinal) && word.Text.Length > 4)
        {
            _words.Add((new NameWord("แซ่", WritingScript.Thai, "sae", false), NamePartKind.Particle));
            word = word with { Text = word.Text[3..], Latin = Romanizer.Romanize(word.Text[3..], WritingScript.Thai) };
        }

        _words.Add((word, kind));
    }

    // Abdul Rahman, Abd al-Rahman, AbdelRahman, Abdurrahman: one word "abdrahman"
    private void JoinAbdul()
    {
        for (int i = 0; i < _words.Count; i++)
        {
            (NameWord word, NamePartKind kind) = _words[i];
            if (word.Text == "عبد" && i + 1 < _words.Count && _words[i + 1].Word.Script == WritingScript.Arabic)
            {
                NameWord next = _words[i + 1].Word;
                string rest = next.Text.StartsWith("ال", StringComparison.Ordinal) ? next.Text[2..] : next.Text;
                _words[i] = (word with { Text = "عبد" + rest, Latin = word.Latin + Romanizer.Romanize(rest, WritingScript.Arabic) }, kind);
                _words.RemoveAt(i + 1);
                continue;
            }

            if (word.Script != WritingScript.Latin || !word.Latin.StartsWith("abd", StringComparison.Ordinal))
                continue;
            if (word.Latin is "abd" or "abdul" or "abdel" or "abdal" or "abdur" or "abdus" or "abdu" or "abdool" or "abdoul" or "abdi")
            {
                int next = i + 1;
                if (next + 1 < _words.Count && _words[next].Word.Latin is "al" or "el" or "ul" or "ur" or "ar" or "as" or "us")
                    next++;
                if (next >= _words.Count || _words[next].Word.Script != WritingScript.Latin || _words[next].Word.Latin.Length < 3 || NameVariants.PatronymicSex(_words[next].Word.Latin) != NameSex.Unknown)
                    continue;
                string text = string.Concat(word.Text, " ", _words[next].Word.Text);
                _words[i] = (word with { Text = text, Latin = "abd" + _words[next].Word.Latin }, kind);
                _words.RemoveRange(i + 1, next - i);
            }
            else if (word.Latin.Length >= 7)
            {
                _words[i] = (word with { Latin = "abd" + AfterAbdul(word.Latin) }, kind);
            }
        }
    }

    private static string AfterAbdul(string latin)
    {
        int at = 3;
        while (at < latin.Length && LatinSounds.IsVowel(latin[at]))
            at++;
        if (at == 3 || at + 3 > latin.Length)
            return latin[3..];
        bool article = latin[at] == 'l' || latin[at] == latin[at + 1];
        return latin[(article ? at + 1 : at)..];
    }

    private void TagParticles()
    {
        for (int i = 0; i < _words.Count; i++)
        {
            (NameWord word, NamePartKind kind) = _words[i];
            bool last = i == _words.Count - 1;
            bool particle = word.Script switch
            {
                WritingScript.Latin => _words.Count > 1 && NameVariants.IsParticle(word.Latin, i == 0, last) && (word.Latin != "b" || word.Dotted) && (word.Latin != "y" || !word.Dotted) && (word.Latin != "e" || !word.Dotted),
                WritingScript.Thai => word.Text is "ณ" or "แซ่" && !last,
                WritingScript.Arabic => _words.Count > 1 && word.Text is "بن" or "ابن" or "بنت" or "ال",
                _ => false,
            };
            if (particle)
                _words[i] = (word, NamePartKind.Particle);
        }
    }

    private void TagPatronymics()
    {
        int marker = _words.FindIndex(entry => entry.Kind == NamePartKind.Particle && (NameVariants.PatronymicSex(entry.Word.Latin) != NameSex.Unknown || entry.Word.Text is "بن" or "بنت"));
        if (marker > 0 && marker < _words.Count - 1)
        {
            if (_words[marker].Word.Latin is not ("ben" or "ibn" or "w/o"))
                NameTitles.Note(_sex == NameSex.Unknown ? NameVariants.PatronymicSex(_words[marker].Word.Latin) : NameSex.Unknown, ref _sex);
            bool tagged = _words.Exists(entry => entry.Kind is NamePartKind.Given or NamePartKind.Family);
            for (int i = 0; i < _words.Count && !tagged; i++)
            {
                if (_words[i].Kind != NamePartKind.Particle)
                    _words[i] = (_words[i].Word, i < marker ? NamePartKind.Given : NamePartKind.Patronymic);
            }

            _orderCertain |= !tagged;
        }

        for (int i = 0; i < _words.Count && _words.Count > 2; i++)
        {
            if (_words[i].Kind is NamePartKind.Unknown or NamePartKind.Given or NamePartKind.Middle && IsSlavicPatronymic(_words[i].Word.Latin))
                _words[i] = (_words[i].Word, NamePartKind.Patronymic);
        }
    }

    private static bool IsSlavicPatronymic(string latin) => latin.Length > 5
        && (latin.EndsWith("ovich", StringComparison.Ordinal) || latin.EndsWith("evich", StringComparison.Ordinal) || latin.EndsWith("ovna", StringComparison.Ordinal)
            || latin.EndsWith("evna", StringComparison.Ordinal) || latin.EndsWith("ivna", StringComparison.Ordinal) || latin.EndsWith("ovych", StringComparison.Ordinal) || latin.EndsWith("evych", StringComparison.Ordinal));

    // U, Daw, Ko, Ma, Maung, Saw, Sai …: titles that also are syllables of names. Only the first word, not when doubled; U and Daw go, the others stay and weigh little.
    private void TagHonorific()
    {
        if (_words.Count < 2 || _words[0].Kind is not (NamePartKind.Unknown or NamePartKind.Given))
            return;
        NameWord word = _words[0].Word;
        bool myanmar = word.Script == WritingScript.Myanmar;
        if (!myanmar && word.Script != WritingScript.Latin || !NameTitles.IsBurmese(myanmar ? word.Text : word.Latin, out NameSex sex) || word.Latin == _words[1].Word.Latin)
            return;
        bool plain = word.Latin is "u" or "daw" || word.Text is "ဦး" or "ဒေါ်";
        if (!plain && (_words.Count < 3 || !_words.TrueForAll(entry => myanmar || BurmeseSounds.Read(entry.Word.Latin) is not null)))
            return;
        NameTitles.Note(sex, ref _sex);
        if (plain && _words.Count > 2)
        {
            Step("title-removed");
            _titles.Add(word.Text);
            _words.RemoveAt(0);
        }
        else
        {
            _words[0] = (word, NamePartKind.Title);
        }
    }

    // Thai and Lao write the given name first, Chinese and Korean the family name; a family name in capitals beside others in small letters tells itself.
    private void TagByScript()
    {
        if (_words.Count < 2 || _words.Exists(entry => entry.Kind is NamePartKind.Given or NamePartKind.Family or NamePartKind.Patronymic))
            return;
        WritingScript script = _words[0].Word.Script;
        bool capitals = script == WritingScript.Latin && HasCapitalFamily();
        bool first = true;
        for (int i = 0; i < _words.Count; i++)
        {
            (NameWord word, NamePartKind kind) = _words[i];
            if (kind != NamePartKind.Unknown)
                continue;
            NamePartKind told = script switch
            {
                WritingScript.Thai or WritingScript.Lao => first ? NamePartKind.Given : NamePartKind.Family,
                WritingScript.Han or WritingScript.Hangul => first ? NamePartKind.Family : NamePartKind.Given,
                WritingScript.Latin when capitals => IsCapitals(word.Text) ? NamePartKind.Family : NamePartKind.Given,
                _ => NamePartKind.Unknown,
            };
            _words[i] = (word, told);
            first = false;
        }
    }

    private bool HasCapitalFamily()
    {
        int capitals = _words.Count(entry => entry.Kind == NamePartKind.Unknown && IsCapitals(entry.Word.Text));
        int small = _words.Count(entry => entry.Kind == NamePartKind.Unknown && !IsCapitals(entry.Word.Text) && entry.Word.Text.Length > 1);
        return capitals > 0 && small > 0;
    }

    private static bool IsCapitals(string text) => text.Length > 1 && !text.AsSpan().ContainsAnyInRange('a', 'z') && text == text.ToUpperInvariant();
}
