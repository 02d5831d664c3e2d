using System.Collections.Immutable;

namespace Linkage.Comparisons;

/// <summary>How one aspect of two records is compared: a name and graded levels, tried in order.</summary>
/// <remarks>The level for missing values comes first, the level for everything else last. Immutable and safe to share between threads.</remarks>
public sealed class Comparison
{
    /// <summary>The greatest number of levels in one comparison.</summary>
    internal const int MaxLevels = 15;

    private Comparison(string name, ImmutableArray<ComparisonLevel> levels)
    {
        Name = name;
        Levels = levels;
        Expressions = [.. levels.SelectMany(level => level.Condition.Fields).Distinct(StringComparer.Ordinal)];
        Fields = [.. Expressions.Select(FieldExpression.FieldOf).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets the name, unique in its settings.</summary>
    public string Name { get; }

    /// <summary>Gets the levels in the order in which they are tried.</summary>
    public ImmutableArray<ComparisonLevel> Levels { get; }

    /// <summary>Gets what the levels read, as they name it: fields and expressions on fields.</summary>
    internal ImmutableArray<string> Expressions { get; }

    /// <summary>Gets the fields that the levels read.</summary>
    internal ImmutableArray<string> Fields { get; }

    /// <summary>Gets whether the comparison weighs ties to things, whose evidence together is capped.</summary>
    internal bool IsRelational => Fields.Any(name => name.StartsWith('@'));

    /// <summary>Makes a comparison from levels.</summary>
    /// <param name="name">Its name, unique in its settings.</param>
    /// <param name="levels">From the best to the worst, an optional level for missing values first; at most 15. An else level is added if there is none.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">There is no level, there are more than 15, or one follows the else level.</exception>
    public static Comparison Of(string name, params ReadOnlySpan<ComparisonLevel> levels)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ImmutableArray<ComparisonLevel> all = [.. levels];
        int last = -1;
        for (int i = 0; i < all.Length && last < 0; i++)
        {
            if (all[i].Condition.Type == ConditionType.Else)
                last = i;
        }

        if (last < 0)
            all = all.Add(ComparisonLevel.Else());
        else if (last != all.Length - 1)
            throw new ArgumentException($"Comparison '{name}' has levels after its else level; expected it to come last.", nameof(levels));
        if (all.Length < 2 || all.Length > MaxLevels)
            throw new ArgumentException($"Comparison '{name}' has {all.Length} levels with else; expected 2 to {MaxLevels}.", nameof(levels));
        return new(name, all);
    }

    /// <summary>Copies the comparison so that agreeing exactly on a rare value counts for more.</summary>
    /// <param name="weight">How much of the adjustment is applied, from 0 to 1.</param>
    /// <param name="minimumU">The share below which a value counts as no rarer.</param>
    /// <returns>The copy; its exact levels on one field have a <see cref="ComparisonLevel.TermFrequency"/>.</returns>
    public Comparison WithTermFrequencies(double weight = 1, double minimumU = 0)
    {
        if (!(weight is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "The weight is from 0 to 1.");
        if (!(minimumU is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(minimumU), minimumU, "A share is from 0 to 1.");
        return WithTermFrequencies(new TermFrequency { Field = "", Weight = weight, MinimumU = minimumU });
    }

    internal Comparison WithTermFrequencies(TermFrequency how) => new(
        Name,
        [.. Levels.Select(level => AgreesOnOneTerm(level) || (how.ByWords && AgreesOnWords(level)) ? level.WithTermFrequency(how with { Field = level.Condition.Field }) : level)]);

    internal Comparison WithLevels(IEnumerable<ComparisonLevel> levels) => new(Name, [.. levels]);

    internal BoundComparison Bind(RecordTable table) => BoundComparison.Create(this, table);

    private static bool AgreesOnWords(ComparisonLevel level) => level.Condition is { Type: ConditionType.Name, Name: > NameAgreement.OtherSpelling };

    private static bool AgreesOnOneTerm(ComparisonLevel level) => level.Condition.Type switch
    {
        ConditionType.Exact or ConditionType.ExactValid => level.Condition.OtherField.Length == 0,
        ConditionType.ArrayIntersect => true,
        ConditionType.Name => level.Condition.Name <= NameAgreement.Reordered,
        _ => false,
    };
}
