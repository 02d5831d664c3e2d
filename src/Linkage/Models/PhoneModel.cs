using Linkage.Blocking;

namespace Linkage;

/// <summary>The ready-made model of phones: unlike numbers are never one phone, whatever handset they were used in.</summary>
/// <remarks>A shared IMEI without numbers is one handset; with unlike numbers it is a tie between two phones. Safe to share between threads.</remarks>
public static class PhoneModel
{
    private const double Never = 1e-6;

    /// <summary>Gets settings for phones of whatever columns.</summary>
    public static LinkageSettings Settings { get; } = Build(null);

    /// <summary>Gets the model of <see cref="Settings"/> with its ready-made parameters.</summary>
    public static LinkageModel Default { get; } = LinkageModel.FromSettings(Settings);

    /// <summary>Chooses comparisons and rules for a table.</summary>
    /// <param name="table">The phones; only which columns are filled counts.</param>
    /// <returns>The settings.</returns>
    public static LinkageSettings SettingsFor(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Build(table);
    }

    private static LinkageSettings Build(RecordTable? table) => ReadyMade.Build(
        RecordSchema.Phone,
        [
            ReadyMade.Number("number", slips: 0, others: Never, reuseRate: 0.002),
            ReadyMade.Number("imsi", slips: 0, others: 0.3, reuseRate: 0.01),
            ReadyMade.Number("iccid", slips: 0, others: 0.3, reuseRate: 0.01),
            ReadyMade.Number("imei", slips: 0, others: 0.5, reuseRate: 0.02),
        ],
        [
            BlockingRule.On("number").WithMaxBlock(1000),
            BlockingRule.On("imsi").WithMaxBlock(200),
            BlockingRule.On("iccid").WithMaxBlock(200),
            BlockingRule.On("imei").WithMaxBlock(200),
        ],
        [],
        table);
}
