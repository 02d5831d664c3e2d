using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The ready-made model of documents: number, issuer and type, with holder and dates beside them.</summary>
/// <remarks>A number names a document within its issuer and type; one slip is bridged only when the holder agrees too,
/// because numbers in a row are given out on one day. Dates of issue and expiry confirm, but prove nothing. Safe to share between threads.</remarks>
public static class DocumentModel
{
    /// <summary>Gets settings for documents of whatever columns.</summary>
    public static LinkageSettings Settings { get; } = Build(null);

    /// <summary>Gets the model of <see cref="Settings"/> with its ready-made parameters.</summary>
    public static LinkageModel Default { get; } = LinkageModel.FromSettings(Settings);

    /// <summary>Chooses comparisons and rules for a table.</summary>
    /// <param name="table">The documents; only which columns are filled counts.</param>
    /// <returns>The settings.</returns>
    public static LinkageSettings SettingsFor(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Build(table);
    }

    private static LinkageSettings Build(RecordTable? table) => ReadyMade.Build(
        RecordSchema.Document,
        [
            ReadyMade.Number("number", slips: 0.02, others: 0.00001, reuseRate: 0.005),
            Kept("type", 0.995, 0.5),
            Kept("issuer", 0.995, 0.3),
            Kept("expires", 0.97, 0.25),
            Comparison.Of(
                "holderName",
                ComparisonLevel.Null("holderName"),
                ComparisonLevel.PersonName("holderName", NameAgreement.OtherSpelling).With(0.85, 0.001),
                ComparisonLevel.PersonName("holderName", NameAgreement.Similar).With(0.12, 0.005),
                ComparisonLevel.Else().With(0.03, 0.994)),
        ],
        [
            BlockingRule.On("number").WithMaxBlock(500),
            BlockingRule.On(BlockingKey.Within("number", 1), BlockingKey.Phonetic("holderName")).WithMaxBlock(50),
        ],
        [BlockingRule.On("number").WithMaxBlock(50)],
        table);

    private static Comparison Kept(string field, double m, double u) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(m, u, fixM: true, fixU: true),
        ComparisonLevel.Else().With(1 - m, 1 - u, fixM: true, fixU: true));
}
