using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Evaluation;

public sealed class FindErrorsTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(BlockingRule.On("a"))
        .Build());

    // Resolved by a: rows 0 to 3, rows 4 and 5, row 6. Row 7 is without a label, and with rows 0 to 3.
    private static readonly RecordTable Table = TestTable.Create(["a"], ["x"], ["x"], ["x"], ["x"], ["y"], ["y"], ["z"], ["x"]);

    private static readonly string?[] Labels = ["one", "one", "two", "three", "four", "four", "four", null];

    [Fact]
    public void FindErrors_WorkedByHand_GivesEachWrongEntityOnce()
    {
        EvaluationError[] errors = [.. Evaluator.FindErrors(Resolved(), TruthOf(Labels))];

        // Of the six pairs of x, one is right; of the three of "four", one was found.
        Assert.Equal([(EvaluationErrorType.FalsePositive, 5), (EvaluationErrorType.FalseNegative, 2)], errors.Select(error => (error.Type, error.Pairs)));
        Assert.Equal((Table.IdOf(0), Table.IdOf(2)), (errors[0].Left, errors[0].Right));
        Assert.Equal((Table.IdOf(4), Table.IdOf(6)), (errors[1].Left, errors[1].Right));
        Assert.Equal((true, false), (errors[0].Why!.SameEntity, errors[1].Why!.SameEntity));
    }

    [Fact]
    public void FindErrors_AllRight_GivesNone() => Assert.Empty(Evaluator.FindErrors(Resolved(), TruthOf(["x", "x", "x", "x", "y", "y", "z", null])));

    [Fact]
    public void FindErrors_Most_KeepsTheGravest()
    {
        EvaluationError error = Assert.Single(Evaluator.FindErrors(Resolved(), TruthOf(["one", "two", "two", "two", "three", "four", "five", null]), most: 1));

        Assert.Equal((EvaluationErrorType.FalsePositive, 3), (error.Type, error.Pairs));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator.FindErrors(Resolved(), TruthOf(Labels), 0));
    }

    private static Resolution Resolved() => new Linker(Model, new LinkerOptions { LinkProbability = 0.001, ReviewProbability = 0.001 }).Resolve(Table);

    private static Truth TruthOf(string?[] labels) =>
        Truth.From(labels.Select((label, row) => (Table.IdOf(row).ToString(), label)).Where(entry => entry.label is not null).Select(entry => (entry.Item1, entry.label!)));
}
