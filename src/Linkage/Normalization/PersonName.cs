using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>A person's name as a set of tagged words, prepared for comparison across scripts, orders and spellings.</summary>
/// <remarks>Immutable; threads may share it. Two names that are the same person's are compared by their parts, never as one text:
/// order is evidence, not a precondition. Names equal in <see cref="Canonical"/> and <see cref="Aliases"/> are equal.</remarks>
public sealed class PersonName : IEquatable<PersonName>
{
    internal PersonName(string raw, ImmutableArray<NamePart> parts, ImmutableArray<string> titles, NameSex sex, bool isAlias, NameToken[] tokens)
    {
        Raw = raw;
        Parts = parts;
        Titles = titles;
        Sex = sex;
        IsAlias = isAlias;
        Tokens = tokens;
        Canonical = string.Join(' ', tokens.Select(token => token.Text));
        SortedTokenKey = SortTokens(tokens);
        Whole = JoinTokens(tokens);
        SubstantiveCount = tokens.Count(token => token.IsSubstantive);
        IsBurmese = tokens.Length > 1 && tokens.All(token => token.Burmese is not null);
    }

    /// <summary>Gets the text as the source gave it; of an alias, the whole text that held it.</summary>
    public string Raw { get; }

    /// <summary>Gets the words of the name, without titles, in the order given name first when the source's order is known (a comma, columns), else as written.</summary>
    public ImmutableArray<NamePart> Parts { get; }

    /// <summary>Gets the titles that were removed, in order; ranks that were written out are abbreviated (ร้อยตรี is ร.ต.).</summary>
    public ImmutableArray<string> Titles { get; }

    /// <summary>Gets the sex that a title or a word such as <c>binti</c> tells.</summary>
    public NameSex Sex { get; }

    /// <summary>Gets whether this is another name beside a main one (หรือ, aka, a former name, a nickname).</summary>
    public bool IsAlias { get; }

    /// <summary>Gets the other names that the same text states; empty for most names.</summary>
    public ImmutableArray<PersonName> Aliases { get; internal init; } = [];

    /// <summary>Gets the comparable text: the words in lower case, Latin ones without marks, joined by single spaces. Never empty.</summary>
    public string Canonical { get; }

    /// <summary>Gets the words of <see cref="Canonical"/> that name somebody, in ordinal order: equal for the same words in any order.</summary>
    public string SortedTokenKey { get; }

    internal NameToken[] Tokens { get; }

    /// <summary>Gets all words as one, for names cut in different places.</summary>
    internal NameToken Whole { get; }

    internal int SubstantiveCount { get; }

    /// <summary>Gets whether which word is the given name is certain: told by columns, or by a word such as <c>bin</c>.</summary>
    internal bool IsOrderCertain { get; init; }

    /// <summary>Gets whether this is only a nickname, which alone identifies nobody.</summary>
    internal bool IsNickname { get; init; }

    /// <summary>Gets whether every word reads as Burmese syllables, so that Burmese sound classes apply.</summary>
    internal bool IsBurmese { get; }

    /// <summary>Returns <see cref="Canonical"/>.</summary>
    public override string ToString() => Canonical;

    /// <summary>Whether both are the same words in the same order, with the same aliases.</summary>
    public bool Equals(PersonName? other) =>
        other is not null && string.Equals(Canonical, other.Canonical, StringComparison.Ordinal) && Aliases.AsSpan().SequenceEqual(other.Aliases.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonName);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Canonical, StringComparison.Ordinal);

    /// <summary>The blocking keys of one kind, those of the aliases included, distinct, in ordinal order.</summary>
    internal ImmutableArray<string> Keys(NameKey kind) => NameKeys.Of(this, kind);

    internal PersonName WithAliases(ImmutableArray<PersonName> aliases) => aliases.IsEmpty ? this
        : new PersonName(Raw, Parts, Titles, Sex, IsAlias, Tokens) { IsOrderCertain = IsOrderCertain, IsNickname = IsNickname, Aliases = aliases };

    private static string SortTokens(NameToken[] tokens)
    {
        string[] words = [.. tokens.Where(token => token.IsSubstantive).Select(token => token.Text)];
        if (words.Length == 0)
            words = [.. tokens.Select(token => token.Text)];
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    private static NameToken JoinTokens(NameToken[] tokens)
    {
        if (tokens.Length == 1)
            return tokens[0];
        NameToken[] joined = [.. tokens.Where(token => token.Kind != NamePartKind.Title)];
        WritingScript script = joined.Length > 0 ? joined[0].Script : tokens[0].Script;
        return new NameToken(
            string.Concat(joined.Select(token => token.Text)), string.Concat(joined.Select(token => token.Latin)), script, NamePartKind.Unknown, 1, readBurmese: false)
        {
            Burmese = joined.Length > 0 && joined.All(token => token.Burmese is not null) ? string.Join(' ', joined.Select(token => token.Burmese)) : null,
        };
    }
}
