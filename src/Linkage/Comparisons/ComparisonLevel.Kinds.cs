namespace Linkage.Comparisons;

/// <content>Levels of names and dates of birth.</content>
public sealed partial class ComparisonLevel
{
    /// <summary>Person names that agree at least so well.</summary>
    /// <param name="field">A field of names.</param>
    /// <param name="agreement">The least agreement.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel PersonName(string field, NameAgreement agreement) =>
        Make(LabelOf(agreement), LevelCondition.OfName(field, agreement), field);

    /// <summary>Dates that agree at least so well.</summary>
    /// <param name="field">A field of dates.</param>
    /// <param name="agreement">The least agreement.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Date(string field, DateAgreement agreement) =>
        Make(LabelOf(agreement), LevelCondition.OfDate(field, agreement), field);

    private static string LabelOf(NameAgreement agreement) => agreement switch
    {
        NameAgreement.Same => "same",
        NameAgreement.Reordered => "same, other order",
        NameAgreement.OtherSpelling => "same, other script",
        NameAgreement.Typo => "same but for a typing error",
        NameAgreement.Partial => "one is the other shortened",
        NameAgreement.Similar => "similar",
        NameAgreement.OnePart => "one part agrees, one differs",
        _ => "different",
    };

    private static string LabelOf(DateAgreement agreement) => agreement switch
    {
        DateAgreement.SameDay => "same day",
        DateAgreement.SameMonth => "same month, no day",
        DateAgreement.DayMonthSwapped => "day and month exchanged",
        DateAgreement.OneDigit => "one digit differs",
        DateAgreement.EraSlip => "same day in the other calendar",
        DateAgreement.SameYearOnly => "same year, no day",
        DateAgreement.SameYear => "same year",
        DateAgreement.WithinOneYear => "within a year",
        DateAgreement.WithinTenYears => "within ten years",
        _ => "different",
    };
}
