using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Evaluation;

/// <summary>Random records, a model of them that was not trained, and a truth that says little of them: what evaluation counts, it must count of anything.</summary>
internal static class LabeledSample
{
    public static LinkageModel Model { get; } = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Add(BlockingRule.On("b"))
        .Build());

    public static RecordTable Table { get; } = TestTable.Random(5, rows: 300, distinct: 60);

    /// <summary>Gets the entity of each row; every fifth row has none.</summary>
    public static string?[] Labels { get; } = [.. Enumerable.Range(0, Table.Count).Select(row => row % 5 == 0 ? null : (row % 40).ToString(CultureInfo.InvariantCulture))];

    public static Truth Known { get; } = Truth.From(Enumerable.Range(0, Table.Count).Where(row => Labels[row] is not null).Select(row => (Table.IdOf(row).ToString(), Labels[row]!)));
}
