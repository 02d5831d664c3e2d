namespace Linkage.Synthetic;

/// <summary>Writes persons down as the agencies' clerks do, with their scripts, spellings, gaps and faults.</summary>
internal sealed class Clerk(Rates rates, Tally tally, long seed)
{
    /// <summary>Writes a person down once. <paramref name="careful"/> mentions have a document and no fault: the planted chain is made of them.</summary>
    public Mention Write(Person person, Desk desk, DateOnly day, bool careful)
    {
        SplitMix random = new(seed, person.Index, 40 + (int)desk, person.Mentions);
        bool document = careful || desk == Desk.Companion || !random.Chance(rates.WithoutDocument);
        (bool native, bool latin) = Scripts(ref random, person, desk);
        if (native && !latin && person.Community != Community.Thai)
            document = true; // what only a reader of the script could compare, a number carries
        InventedName name = person.Name;
        if (person.FormerName is not null && person.Mentions == 0 && !careful)
            (name, document) = (person.FormerName, true);
        Mention mention = new(person);
        WriteName(ref random, mention, name, desk, native, latin, careful, document, day.Year);
        WriteBirth(ref random, mention, desk, careful, document);
        if (document)
            WriteDocument(ref random, mention, day, careful);
        Count(mention, native, latin);
        return mention;
    }

    private (bool Native, bool Latin) Scripts(ref SplitMix random, Person person, Desk desk)
    {
        bool thai = person.Community == Community.Thai;
        bool canNative = thai || desk is Desk.Border or Desk.Telecom or Desk.Visa;
        bool canLatin = !thai || desk != Desk.Register;
        bool canBoth = desk is Desk.Border or Desk.Telecom or Desk.Visa;
        if (!canNative)
            return (false, true);
        if (!person.TwoScripts)
            return thai ? (true, false) : (false, true);
        if (canBoth && (person.Wanted <= 1 || random.Percent(45)))
            return (true, true);
        bool wantLatin = person.SeenNative && !person.SeenLatin || (person.SeenNative == person.SeenLatin && random.Percent(thai ? 35 : 70));
        return wantLatin && canLatin ? (false, true) : (true, false);
    }

    private void WriteName(ref SplitMix random, Mention mention, InventedName name, Desk desk, bool native, bool latin, bool careful, bool document, int year)
    {
        Person person = mention.Person;
        bool titled = desk != Desk.Companion && random.Chance(rates.Titles);
        bool single = !careful && document && name.Parts.Length > 1 && random.Chance(rates.SingleNames);
        // Slips are rarer where no number helps, so that the rate holds over all and a good reader can still tell who is meant.
        bool slip = !careful && random.Chance(Balanced(rates.Misspelled, document));
        bool slipNative = slip && native && (!latin || random.Percent(50));
        string title = titled && native ? Titles.Native(ref random, person, year) : "";
        if (native)
        {
            string text = single ? name.NativeGiven : name.Native;
            mention.Native = title + (slipNative ? Spelling.Slip(ref random, text) : Spaced(ref random, text));
        }

        if (latin)
        {
            bool passportSpelling = careful || random.Percent(desk is Desk.Visa or Desk.Border or Desk.Companion ? 88 : 55);
            ulong spelling = passportSpelling ? person.Spelling : random.Next();
            mention.LatinGiven = name.LatinGiven(spelling);
            mention.LatinFamily = single ? "" : name.LatinFamily(spelling);
            mention.Swapped = !careful && mention.LatinFamily.Length > 0 && random.Chance(rates.SwappedNames);
            mention.LatinTitle = titled && desk is not Desk.Visa ? Titles.Latin(ref random, person) : "";
            if (slip && !slipNative)
                SlipLatin(ref random, mention);
        }

        tally.NameMentions++;
        if (slip)
            tally.MisspelledMentions++;
    }

    private static void SlipLatin(ref SplitMix random, Mention mention)
    {
        if (mention.LatinFamily.Length > 2 && random.Percent(50))
            mention.LatinFamily = Spelling.Slip(ref random, mention.LatinFamily);
        else
            mention.LatinGiven = Spelling.Slip(ref random, mention.LatinGiven);
    }

    private static string Spaced(ref SplitMix random, string text) => random.Below(100) switch
    {
        < 5 => text.Replace(" ", "  ", StringComparison.Ordinal),
        _ => text,
    };

    private void WriteBirth(ref SplitMix random, Mention mention, Desk desk, bool careful, bool document)
    {
        mention.Birth = mention.Person.Birth;
        if (desk == Desk.Companion)
            return;
        mention.Precision = BirthPrecision.Day;
        if (careful || (mention.Person.HasNamesake && !document))
        {
            tally.Births++;
            return;
        }

        // A second passport that nothing else ties to the first helps as little as none.
        bool sure = document && (mention.Person.Passports.Count < 2 || mention.Person.NationalId is not null);
        if (sure && random.Chance(rates.Placeholders))
        {
            mention.Precision = BirthPrecision.None;
            return;
        }

        tally.Births++;
        if (random.Chance(Balanced(rates.PartialBirths, sure)))
        {
            mention.Precision = random.Percent(75) ? BirthPrecision.Year : BirthPrecision.Month;
            tally.PartialBirths++;
        }
        else if (sure && random.Chance(rates.FirstOfJanuary))
        {
            mention.Birth = new DateOnly(mention.Birth.Year, 1, 1);
        }
        else if (sure && random.Chance(rates.WrongBirths))
        {
            mention.Birth = Wrong(ref random, mention.Birth);
        }
    }

    private static DateOnly Wrong(ref SplitMix random, DateOnly birth)
    {
        if (birth.Day <= 12 && birth.Day != birth.Month)
            return new DateOnly(birth.Year, birth.Day, birth.Month);
        return random.Percent(50) ? birth.AddYears(random.Percent(50) ? 1 : -1) : birth.AddDays(random.Percent(50) ? 1 : -10);
    }

    private void WriteDocument(ref SplitMix random, Mention mention, DateOnly day, bool careful)
    {
        Person person = mention.Person;
        if (person.NationalId is not null)
            mention.NationalId = Fault(ref random, person.NationalId, careful);
        if (person.Passports.Count == 0)
            return;
        // A second passport is the renewed one, or one that belongs to somebody else.
        int choice = person.Passports.Count == 1 || careful ? 0 : day.Year > 2023 == random.Percent(80) ? 1 : 0;
        mention.Passport = person.Passports[choice];
        mention.PassportText = Fault(ref random, mention.Passport.Number, careful);
    }

    private string Fault(ref SplitMix random, string number, bool careful) =>
        !careful && random.Chance(rates.NumberFaults) ? Spelling.Misread(ref random, number) : number;

    // A rate that is a quarter for mentions without a document and raised for the others, the same on average.
    private int Balanced(int rate, bool document)
    {
        long without = rates.WithoutDocument;
        return document ? (int)Math.Min(1_000_000, rate * (1_000_000 - (without / 4)) / Math.Max(1, 1_000_000 - without)) : rate / 4;
    }

    private void Count(Mention mention, bool native, bool latin)
    {
        Person person = mention.Person;
        person.Mentions++;
        if (native && person.Name.OtherScript)
            person.SeenNative = true;
        if (latin)
            person.SeenLatin = true;
        if (!mention.HasDocument)
            tally.MentionsWithoutDocument++;
    }
}
