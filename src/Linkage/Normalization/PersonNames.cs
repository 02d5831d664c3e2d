using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>Standardises the names of persons: any script, any order, with titles, placeholders and aliases.</summary>
/// <remarks>All methods may be called by many threads. Time is linear in the text's length; a name takes some microseconds.</remarks>
public static class PersonNames
{
    private const int MaxLength = 512;

    /// <summary>Standardises a name given in one text.</summary>
    /// <param name="raw">The text: "นายสมชาย ใจดี", "JAIDEE, Mr. Somchai", "AHMAD @ MAT BIN ALI".</param>
    /// <param name="options">Hints: values that mean "missing" in this source.</param>
    /// <returns>The main name, with further names of the same text in <see cref="Normalized{T}.Alternatives"/> and in the name's
    /// <see cref="PersonName.Aliases"/>. A placeholder ("ไม่ทราบ", "N/A", only a title) has no value; text without letters, or longer than
    /// 512 characters, is invalid. A name is otherwise <see cref="ValueStatus.Unknown"/>: nothing can check it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static Normalized<PersonName> Normalize(string raw, ValueOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Length > MaxLength)
            return new Normalized<PersonName>(raw, null, ValueStatus.Invalid) { Reason = "too-long" };
        string text = TextFolding.Clean(raw);
        if (NamePlaceholders.IsWhole(text) || (options is not null && options.Missing.Contains(raw)))
            return new Normalized<PersonName>(raw, null, ValueStatus.Placeholder) { Reason = "placeholder" };
        if (WritingScripts.Of(text) == WritingScript.None)
            return new Normalized<PersonName>(raw, null, ValueStatus.Invalid) { Reason = "no-letters" };

        List<string> steps = [];
        if (!string.Equals(text, raw, StringComparison.Ordinal))
            steps.Add("folding");
        List<(string Text, AliasKind Kind)> names = NameAliases.Split(text);
        if (names.Count > 1)
            steps.Add("alias-split");
        (string main, _) = CompleteShortForm(names);
        PersonNameParser parser = new(steps);
        parser.AddText(main);
        PersonName? plain = NamePlaceholders.IsWhole(main) ? null : parser.Build(raw, isAlias: false);
        ImmutableArray<PersonName> aliases = MakeAliases(raw, plain, names, steps);
        if (plain is null)
            return WithoutMain(raw, aliases, parser.HasTitles, steps);
        return new Normalized<PersonName>(raw, plain.WithAliases(aliases), ValueStatus.Unknown) { Alternatives = aliases, Steps = [.. steps] };
    }

    /// <summary>Standardises a name given in parts, each from a column of its own.</summary>
    /// <param name="title">The title column, or null.</param>
    /// <param name="given">The given name, or null.</param>
    /// <param name="middle">The middle name, or null.</param>
    /// <param name="family">The family name, or null.</param>
    /// <returns>As <see cref="Normalize(string, ValueOptions?)"/>; <see cref="Normalized{T}.Raw"/> is the parts joined by spaces. Parts that are placeholders are left out.</returns>
    public static Normalized<PersonName> Normalize(string? title, string? given, string? middle, string? family)
    {
        string raw = string.Join(' ', new[] { title, given, middle, family }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (raw.Length > MaxLength)
            return new Normalized<PersonName>(raw, null, ValueStatus.Invalid) { Reason = "too-long" };
        List<string> steps = [];
        PersonNameParser parser = new(steps);
        List<(string Text, AliasKind Kind)> others = [];
        AddPart(parser, title, NamePartKind.Title, others);
        bool hasGiven = AddPart(parser, given, NamePartKind.Given, others);
        AddPart(parser, middle, NamePartKind.Middle, others);
        bool hasFamily = AddPart(parser, family, NamePartKind.Family, others);
        if (hasGiven && hasFamily)
            parser.MarkOrderCertain();
        PersonName? plain = parser.Build(raw, isAlias: false);
        if (plain is null)
            return new Normalized<PersonName>(raw, null, ValueStatus.Placeholder) { Reason = "placeholder", Steps = [.. steps] };
        others.Insert(0, (plain.Canonical, AliasKind.None));
        ImmutableArray<PersonName> aliases = MakeAliases(raw, plain, others, steps);
        return new Normalized<PersonName>(raw, plain.WithAliases(aliases), ValueStatus.Unknown) { Alternatives = aliases, Steps = [.. steps] };
    }

    private static bool AddPart(PersonNameParser parser, string? raw, NamePartKind kind, List<(string Text, AliasKind Kind)> others)
    {
        if (raw is null)
            return false;
        string text = TextFolding.Clean(raw);
        if (NamePlaceholders.IsPart(text))
            return false;
        List<(string Text, AliasKind Kind)> names = NameAliases.Split(text);
        foreach ((string other, AliasKind otherKind) in names.Skip(1))
            others.Add((other, otherKind is AliasKind.Former or AliasKind.Other ? kind == NamePartKind.Family ? AliasKind.FormerFamily : AliasKind.FormerGiven : otherKind));
        if (kind == NamePartKind.Title)
            parser.AddTitle(names[0].Text);
        else
            parser.AddPart(names[0].Text, kind);
        return true;
    }

    // "AHMAD @ MAT BIN ALI": the first form shares the rest of the second.
    private static (string Main, bool Completed) CompleteShortForm(List<(string Text, AliasKind Kind)> names)
    {
        string main = names[0].Text;
        if (names.Count < 2 || names[1].Kind != AliasKind.Other || NameWords.Split(main).Count != 1)
            return (main, false);
        int space = names[1].Text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (main, false) : (string.Concat(main, names[1].Text.AsSpan(space)), true);
    }

    private static ImmutableArray<PersonName> MakeAliases(string raw, PersonName? main, List<(string Text, AliasKind Kind)> names, List<string> steps)
    {
        if (names.Count < 2)
            return [];
        ImmutableArray<PersonName>.Builder aliases = ImmutableArray.CreateBuilder<PersonName>();
        foreach ((string text, AliasKind kind) in names.Skip(1))
        {
            if (NamePlaceholders.IsWhole(text))
                continue;
            int words = NameWords.Split(text).Count;
            bool partial = words == 1 && main is { SubstantiveCount: > 1 };
            if (partial && kind is AliasKind.FormerFamily or AliasKind.Former)
                Add(aliases, Replace(raw, main!, text, family: true, steps));
            if (partial && kind is AliasKind.FormerGiven or AliasKind.Former)
                Add(aliases, Replace(raw, main!, text, family: false, steps));
            if (partial && kind is AliasKind.FormerFamily or AliasKind.FormerGiven or AliasKind.Former)
                continue;
            PersonNameParser parser = new(steps);
            parser.AddText(text);
            Add(aliases, parser.Build(raw, isAlias: true, isNickname: words == 1));
        }

        return aliases.ToImmutable();
    }

    private static void Add(ImmutableArray<PersonName>.Builder aliases, PersonName? alias)
    {
        if (alias is not null && !aliases.Contains(alias))
            aliases.Add(alias);
    }

    // The main name with its family name, or its given name, as it was before.
    private static PersonName? Replace(string raw, PersonName main, string former, bool family, List<string> steps)
    {
        NamePartKind kind = family ? NamePartKind.Family : NamePartKind.Given;
        int at = -1;
        for (int i = 0; i < main.Parts.Length; i++)
        {
            if (main.Parts[i].Kind == kind && (at < 0 || family))
                at = i;
        }

        if (at < 0)
            at = family ? main.Parts.Length - 1 : 0;
        PersonNameParser parser = new(steps);
        for (int i = 0; i < main.Parts.Length; i++)
            parser.AddPart(i == at ? former : main.Parts[i].Text, main.Parts[i].Kind);
        return parser.Build(raw, isAlias: true);
    }

    private static Normalized<PersonName> WithoutMain(string raw, ImmutableArray<PersonName> aliases, bool hasTitles, List<string> steps)
    {
        if (aliases.Length > 0)
            return new Normalized<PersonName>(raw, aliases[0].WithAliases([.. aliases.Skip(1)]), ValueStatus.Unknown) { Alternatives = [.. aliases.Skip(1)], Steps = [.. steps] };
        return new Normalized<PersonName>(raw, null, ValueStatus.Placeholder) { Reason = hasTitles ? "only-title" : "placeholder", Steps = [.. steps] };
    }
}
