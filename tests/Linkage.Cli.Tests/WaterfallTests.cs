using Linkage.IO;

namespace Linkage.Cli.Tests;

/// <summary>Every pair of the bundled and of a generated case: prior and parts sum to the weight, and what would make a link does.</summary>
public sealed class WaterfallTests(ResolvedCase generated, SampleCase bundled) : IClassFixture<ResolvedCase>, IClassFixture<SampleCase>
{
    [Fact]
    public async Task Why_EveryPairOfTheGeneratedCase_SumsToTheWeight() => Check(await ResolutionFiles.LoadAsync(generated.Out));

    [Fact]
    public async Task Why_EveryPairOfTheBundledCase_SumsToTheWeight() => Check(await ResolutionFiles.LoadAsync(bundled.OneThread));

    private static void Check(Resolution resolution)
    {
        bool any = false;
        foreach (EntityKind kind in resolution.Models.Keys)
        {
            RecordTable table = resolution.Records[kind];
            foreach (ScoredPair pair in resolution.Pairs(kind))
            {
                any = true;
                PairExplanation why = resolution.Why(table.IdOf(pair.Left), table.IdOf(pair.Right));
                Assert.Equal(why.Weight.Bits, why.Prior.Bits + why.Comparisons.Sum(part => part.Weight.Bits), 1e-12);
                Assert.Equal(why.WhyNot is null, why.Weight.Bits >= resolution.KindOf(kind)!.Threshold!.LinkWeight.Bits && why.ProposedBy.Length > 0);
            }
        }

        Assert.True(any);
    }
}
