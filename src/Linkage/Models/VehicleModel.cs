using Linkage.Blocking;

namespace Linkage;

/// <summary>The ready-made model of vehicles: chassis number, plate with its province, engine number, make, model, color, year.</summary>
/// <remarks>A plate may pass to another vehicle and a vehicle may get another plate, so plates weigh less than chassis numbers. Safe to share between threads.</remarks>
public static class VehicleModel
{
    /// <summary>Gets settings for vehicles of whatever columns.</summary>
    public static LinkageSettings Settings { get; } = Build(null);

    /// <summary>Gets the model of <see cref="Settings"/> with its ready-made parameters.</summary>
    public static LinkageModel Default { get; } = LinkageModel.FromSettings(Settings);

    /// <summary>Chooses comparisons and rules for a table.</summary>
    /// <param name="table">The vehicles; only which columns are filled counts.</param>
    /// <returns>The settings.</returns>
    public static LinkageSettings SettingsFor(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Build(table);
    }

    private static LinkageSettings Build(RecordTable? table) => ReadyMade.Build(
        RecordSchema.Vehicle,
        [
            ReadyMade.Number("vin", slips: 0.02, others: 0.005, reuseRate: 0.002),
            ReadyMade.Number("plate", slips: 0.02, others: 0.03, reuseRate: 0.02, cut: 0.02),
            ReadyMade.Number("engine", slips: 0.02, others: 0.05, reuseRate: 0.01),
            ReadyMade.Property("make", 0.95, 0.2),
            ReadyMade.Property("model", 0.9, 0.1),
            ReadyMade.Property("color", 0.85, 0.2),
            ReadyMade.Property("type", 0.9, 0.4),
            ReadyMade.Property("year", 0.9, 0.08),
        ],
        [
            BlockingRule.On("vin").WithMaxBlock(200),
            BlockingRule.On("plate").WithMaxBlock(500),
            BlockingRule.On("engine").WithMaxBlock(200),
            BlockingRule.On(BlockingKey.Prefix("plate", 8)).WithMaxBlock(100),
            BlockingRule.On(BlockingKey.Within("plate", 1), BlockingKey.Value("make")).WithMaxBlock(50),
        ],
        [BlockingRule.On("plate").WithMaxBlock(50), BlockingRule.On("vin").WithMaxBlock(50)],
        table);
}
