using System.Collections.Immutable;

namespace Linkage.Comparisons;

/// <content>Levels that combine others, and those that are code.</content>
public sealed partial class ComparisonLevel
{
    /// <summary>A level for pairs of which at least one record has no evidence in a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Null(string field) => Make("missing", LevelCondition.Null(field), field);

    /// <summary>Whatever no earlier level took. Every comparison ends with it.</summary>
    /// <returns>The level.</returns>
    public static ComparisonLevel Else() => new("else", LevelCondition.Else);

    /// <summary>All of several levels' conditions.</summary>
    /// <param name="levels">The levels, at least one.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel And(params ReadOnlySpan<ComparisonLevel> levels) => Combine(ConditionType.And, " and ", levels);

    /// <summary>Any of several levels' conditions.</summary>
    /// <param name="levels">The levels, at least one.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Or(params ReadOnlySpan<ComparisonLevel> levels) => Combine(ConditionType.Or, " or ", levels);

    /// <summary>The opposite of a level's condition.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Not(ComparisonLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return new("not " + level.Label, LevelCondition.Combined(ConditionType.Not, [level.Condition]));
    }

    /// <summary>A test of your own.</summary>
    /// <param name="label">Its name; a loaded model finds the code by it.</param>
    /// <param name="test">The test: symmetric, without side effects, callable from many threads.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Custom(string label, Func<SourceRecord, SourceRecord, bool> test)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentNullException.ThrowIfNull(test);
        return new(label, LevelCondition.Custom(label, test));
    }

    private static ComparisonLevel Combine(ConditionType type, string word, ReadOnlySpan<ComparisonLevel> levels)
    {
        if (levels.IsEmpty)
            throw new ArgumentException("Expected at least one level.", nameof(levels));
        ImmutableArray<ComparisonLevel> parts = [.. levels];
        string label = string.Join(word, parts.Select(level => level.Label));
        return new(label, LevelCondition.Combined(type, [.. parts.Select(level => level.Condition)]));
    }
}
