using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>The prepared form of a date column: the date and its other readings, boxed once per distinct value.</summary>
internal sealed class DateForm(PartialDate value, ImmutableArray<PartialDate> alternatives)
{
    /// <summary>Gets the likeliest reading; never no date.</summary>
    public PartialDate Value { get; } = value;

    /// <summary>Gets the other readings (day and month exchanged, another era), the likeliest first.</summary>
    public ImmutableArray<PartialDate> Alternatives { get; } = alternatives.IsDefault ? [] : alternatives;

    /// <summary>Whether one of the readings is this date.</summary>
    public bool CanBe(PartialDate date) => Value == date || Alternatives.Contains(date);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
