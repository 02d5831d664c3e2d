using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage;

/// <summary>How common the values of a field are among people at large, from a register or a census, in place of how common they are in the table at hand.</summary>
/// <remarks>A table of some thousand records cannot tell a rare name from one that it happens to lack. A value that is not listed counts as the rarest that is. Immutable and safe to
/// share between threads.</remarks>
public sealed class TermFrequencyTable
{
    private readonly ImmutableArray<(string Value, double Share)> _shares;

    private TermFrequencyTable(string field, ImmutableArray<(string Value, double Share)> shares) => (Field, _shares) = (field, shares);

    /// <summary>Gets the field, or the expression on one, as the term frequency of a level names it.</summary>
    public string Field { get; }

    /// <summary>Gets how many values are listed.</summary>
    public int Count => _shares.Length;

    /// <summary>Makes a table of shares.</summary>
    /// <param name="field">The field, or the expression on one, as the term frequency of a level names it.</param>
    /// <param name="shares">Values as people write them and the share of people that has each, above 0 and at most 1. They are standardised as the records are; shares of
    /// spellings that become one add up. Of an expression, the values are what it gives. Where words are counted (<see cref="Comparisons.TermFrequency.ByWords"/>), words and whole
    /// names may be listed: the shares of the names that have a word add up to its own.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There is no value, or a share is not above 0 and at most 1.</exception>
    public static TermFrequencyTable FromShares(string field, IEnumerable<(string Value, double Share)> shares)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        ArgumentNullException.ThrowIfNull(shares);
        ImmutableArray<(string Value, double Share)> all = [.. shares];
        if (all.IsEmpty)
            throw new ArgumentException($"The frequencies of '{field}' list no value.", nameof(shares));
        if (all.Any(term => !(term.Share is > 0 and <= 1)))
            throw new ArgumentException($"The frequencies of '{field}' need shares above 0 and at most 1.", nameof(shares));
        return new(field, all);
    }

    /// <summary>Makes a table of numbers of people.</summary>
    /// <param name="field">The field, or the expression on one, as the term frequency of a level names it.</param>
    /// <param name="counts">Values as people write them and how many people have each, above 0.</param>
    /// <returns>The table, with each count over their sum.</returns>
    /// <exception cref="ArgumentException">There is no value, or a count is not above 0.</exception>
    public static TermFrequencyTable FromCounts(string field, IEnumerable<(string Value, long Count)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        (string Value, long Count)[] all = [.. counts];
        if (all.Any(term => term.Count <= 0))
            throw new ArgumentException($"The frequencies of '{field}' need counts above 0.", nameof(counts));
        double sum = all.Sum(term => (double)term.Count);
        return FromShares(field, all.Select(term => (term.Value, term.Count / sum)));
    }

    /// <summary>Gets the shares of the canonical texts of a schema's field, or those of their words.</summary>
    internal TermShares ToShares(RecordSchema schema, bool byWords)
    {
        Func<string, string> canonical = schema.TryGet(Field, out Field? field)
            ? value => Normalizer.Default.Normalize(schema.Kind, field, value, options: null).Canonical
            : value => value;
        IEnumerable<(string Text, double Share)> terms = _shares.Select(term => (canonical(term.Value), term.Share)).Where(term => term.Item1.Length > 0);
        if (byWords)
            terms = terms.SelectMany(term => TermShares.WordsOf(term.Text).Distinct(StringComparer.Ordinal).Select(word => (word, term.Share)));
        ImmutableArray<(string Text, double Share)> shares =
        [
            .. terms.GroupBy(term => term.Text, StringComparer.Ordinal).Select(group => (group.Key, Math.Min(1, group.Sum(term => term.Share))))
                .OrderBy(term => term.Key, StringComparer.Ordinal),
        ];
        return new TermShares(shares, _shares.Min(term => term.Share));
    }
}
