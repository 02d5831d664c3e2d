using Linkage.Evaluation;

namespace Linkage.Tests.Accuracy;

/// <summary>The ready-made person model on public sets, trained without their truth: closure F1 is held above a floor.</summary>
public sealed class PersonModelAccuracyTests
{
    [SkippableTheory]
    [InlineData("febrl3", "", 0.998)]
    [InlineData("febrl3", "soc_sec_id", 0.998)]
    [InlineData("fake_1000", "", 0.93)]
    public void Resolve_PublicSet_ReachesTheFloor(string name, string without, double floor) => Hold(name, without, floor);

    [SkippableTheory]
    [Trait("Category", "Long")]
    [InlineData("febrl4", "", 0.999)]
    [InlineData("febrl4", "soc_sec_id", 0.998)]
    [InlineData("fake_20000", "", 0.86)]
    public void Resolve_LargePublicSet_ReachesTheFloor(string name, string without, double floor) => Hold(name, without, floor);

    private static void Hold(string name, string without, double floor)
    {
        PublicPersonSet set = PublicPersonSet.Named(name);

        Resolution resolution = EntityResolver.Default.Resolve(set.Load(without));

        KindEvaluation persons = Assert.Single(Evaluator.Evaluate(resolution, set.Truth).Kinds);
        Assert.True(persons.Pairs.F1 >= floor, $"F1 is {persons.Pairs.F1:F4}, P {persons.Pairs.Precision:F4}, R {persons.Pairs.Recall:F4}; expected at least {floor}.");
    }
}
