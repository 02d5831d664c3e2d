using Linkage.Comparisons;

namespace Linkage.Tests.Scoring;

public sealed class ScoredPairsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void Create_UnitsOfAnySize_KeepsEveryPairInTheOrderOfItsRows(int comparisons)
    {
        // The first unit alone is larger than what is kept together.
        int[] units = [1_200_000, 0, 7, 100_000];
        ScoredParts all = new();
        int pair = 0;
        foreach (int size in units)
            all.Add(Unit(size, comparisons, ref pair));

        ScoredPairs pairs = new(all, comparisons, bits => bits);

        Assert.Equal(pair, pairs.Count);
        for (int i = 0; i < pairs.Count; i++)
        {
            if (pairs.Left[i] != i || pairs.Right[i] != i + 1 || pairs.Weights[i] != i)
                Assert.Fail($"The pair at {i} is that of row {pairs.Left[i]}.");
        }

        Assert.Equal(new AgreementPattern(Levels(comparisons, 77)), pairs[77].Pattern);
        Assert.Equal(77, pairs[77].Rule);
        Assert.Equal(1_250_000, pairs.IndexOf(1_250_001, 1_250_000));
        Assert.Equal(-1, pairs.IndexOf(5, 9));
    }

    // Pairs come from the last row to the first.
    private static ScoredColumns Unit(int size, int comparisons, ref int pair)
    {
        ScoredColumns unit = new();
        int first = pair;
        for (int row = first + size - 1; row >= first; row--)
            unit.Add(new CandidatePair(row, row + 1), row, AgreementPattern.Pack(Levels(comparisons, row)), comparisons > 16, (byte)row);
        pair += size;
        return unit;
    }

    private static byte[] Levels(int comparisons, int row) => [.. Enumerable.Range(0, comparisons).Select(i => (byte)((row + i) % 15))];
}
