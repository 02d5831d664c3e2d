using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage;

/// <summary>The rule that chooses, among an entity's values of a field, the one that speaks for it.</summary>
/// <remarks>Valid values come before unchecked ones, those before invalid ones; placeholders are never chosen. Ties end with the ordinal
/// order of the canonical text, so the choice never depends on input order. Immutable; safe to share between threads.</remarks>
public sealed class Survivorship
{
    private readonly Func<EntityValue, IComparable>? _rank;
    private readonly ImmutableDictionary<string, Survivorship> _perField;

    private Survivorship(string name, Func<EntityValue, IComparable>? rank, ImmutableDictionary<string, Survivorship>? perField = null)
    {
        Name = name;
        _rank = rank;
        _perField = perField ?? ImmutableDictionary.Create<string, Survivorship>(StringComparer.Ordinal);
    }

    /// <summary>Gets the rule that takes the value stated by most records. It is the default.</summary>
    public static Survivorship MostReported { get; } = new("most-reported", value => RecordCount(value));

    /// <summary>Gets the rule that takes the value that held last: one that still holds, the latest begun first, before one that ended; values without a time come last.</summary>
    public static Survivorship MostRecent { get; } = new("most-recent", value => LastMoment(value));

    /// <summary>Gets the rule that takes the value with the most parts: words of a name, precision of a date.</summary>
    public static Survivorship MostComplete { get; } = new("most-complete", value => value.Value.Count(c => c is ' ' or '-') + 1);

    /// <summary>Gets the rule that takes the longest canonical text.</summary>
    public static Survivorship Longest { get; } = new("longest", value => value.Value.Length);

    /// <summary>Gets the rule's name.</summary>
    public string Name { get; }

    /// <summary>The rule that takes the value of the first of these sources that states one.</summary>
    public static Survivorship FirstOf(params ReadOnlySpan<string> sources)
    {
        ImmutableArray<string> order = [.. sources];
        return new Survivorship("first-of", value => -value.Origins.Min(origin => order.IndexOf(origin.Record.Source) is var i && i >= 0 ? i : int.MaxValue));
    }

    /// <summary>Returns this rule with another one for a field.</summary>
    public Survivorship For(string field, Survivorship rule)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        ArgumentNullException.ThrowIfNull(rule);
        return new Survivorship(Name, _rank, _perField.SetItem(field, rule));
    }

    /// <summary>Gets the place of the chosen value, or -1 when all are placeholders.</summary>
    internal int Choose(string field, IReadOnlyList<EntityValue> values)
    {
        Func<EntityValue, IComparable> rank = (_perField.GetValueOrDefault(field, this)._rank ?? MostReported._rank)!;
        int best = -1;
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Status != ValueStatus.Placeholder && (best < 0 || IsBetter(values[i], values[best], rank)))
                best = i;
        }
        return best;
    }

    private static bool IsBetter(EntityValue candidate, EntityValue best, Func<EntityValue, IComparable> rank)
    {
        int order = Trust(candidate.Status).CompareTo(Trust(best.Status));
        if (order == 0)
            order = rank(candidate).CompareTo(rank(best));
        if (order == 0)
            order = RecordCount(candidate).CompareTo(RecordCount(best));
        if (order == 0)
            order = candidate.Value.Length.CompareTo(best.Value.Length);
        return order == 0 ? string.CompareOrdinal(candidate.Value, best.Value) < 0 : order > 0;
    }

    // A merged record may state a value in several spellings: it counts once. Origins are in the order of their records.
    private static int RecordCount(EntityValue value)
    {
        int count = 0;
        for (int i = 0; i < value.Origins.Length; i++)
            count += i == 0 || value.Origins[i].Record != value.Origins[i - 1].Record ? 1 : 0;
        return count;
    }

    private static (long To, long From) LastMoment(EntityValue value)
    {
        long from = value.ValidFrom?.UtcTicks ?? long.MinValue;
        return (value.ValidTo?.UtcTicks ?? (value.ValidFrom is null ? long.MinValue : long.MaxValue), from);
    }

    private static int Trust(ValueStatus status) => status switch
    {
        ValueStatus.Valid => 2,
        ValueStatus.Unknown => 1,
        _ => 0,
    };
}
