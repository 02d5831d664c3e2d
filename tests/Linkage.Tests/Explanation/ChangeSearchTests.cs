using FsCheck;
using FsCheck.Xunit;

namespace Linkage.Tests.Explanation;

public sealed class ChangeSearchTests
{
    [Property(MaxTest = 400)]
    public void Find_AnyPair_IsTheSmallestOfAllChanges(DoNotSize<int> number)
    {
        Random random = new(number.Item);
        ChangeSpace space = RandomSpace(random);
        int[] stay = [.. space.Levels.Select(_ => -1)];
        double needed = space.Weigh(stay) + (random.NextDouble() * 25) - 2;

        int[]? found = ChangeSearch.Find(space, needed);
        (int Count, double Weight)? expected = Smallest(space, needed);

        Assert.Equal(expected is null, found is null);
        if (found is null)
            return;
        Assert.True(space.Weigh(found) >= needed);
        Assert.Equal(expected!.Value.Count, found.Count(option => option >= 0));
        Assert.Equal(expected.Value.Weight, space.Weigh(found), 1e-8);
    }

    [Fact]
    public void Find_TwoWaysOfOneComparison_TakesTheOneWithFewerBits()
    {
        ChangeSpace space = Space([-2, -1], [(1, 3), (2, 9)], [(1, 8)]);

        Assert.Equal([-1, 0], ChangeSearch.Find(space, 5)!);     // 8 - 2, rather than 9 - 1
        Assert.Equal([1, -1], ChangeSearch.Find(space, 7)!);     // only the best level does alone
        Assert.Equal([0, 0], ChangeSearch.Find(space, 10)!);    // 3 + 8, rather than 9 + 8
        Assert.Equal([1, 0], ChangeSearch.Find(space, 12)!);
        Assert.Null(ChangeSearch.Find(space, 18));
    }

    // All choices, one after another.
    private static (int Count, double Weight)? Smallest(ChangeSpace space, double needed)
    {
        (int Count, double Weight)? best = null;
        int[] chosen = [.. space.Levels.Select(_ => -1)];
        while (true)
        {
            double weight = space.Weigh(chosen);
            int count = chosen.Count(option => option >= 0);
            if (weight >= needed && (best is null || count < best.Value.Count || (count == best.Value.Count && weight < best.Value.Weight)))
                best = (count, weight);
            int place = 0;
            while (place < chosen.Length && ++chosen[place] == space.Options[place].Length)
                chosen[place++] = -1;
            if (place == chosen.Length)
                return best;
        }
    }

    private static ChangeSpace Space(double[] bits, params (byte Level, double Bits)[][] options) =>
        new() { Levels = new byte[bits.Length], Bits = bits, Options = options, Relational = new bool[bits.Length] };

    private static ChangeSpace RandomSpace(Random random)
    {
        int count = random.Next(1, 7);
        double[] bits = [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 10) - 8)];
        double[,] corrections = new double[4, 4];
        for (int i = 0; i < 16; i++)
            corrections[i / 4, i % 4] = random.Next(3) == 0 ? (random.NextDouble() * 6) - 4 : 0;
        bool correlated = count > 1 && random.Next(2) == 0;
        return new ChangeSpace
        {
            Levels = new byte[count],
            Bits = bits,
            Prior = -random.NextDouble() * 10,
            Options = [.. bits.Select(own => Enumerable.Range(1, random.Next(4)).Select(level => ((byte)level, own + 0.01 + (random.NextDouble() * 12))).OrderBy(option => option.Item2).ToArray())],
            Relational = [.. bits.Select(_ => random.Next(3) == 0)],
            Cap = random.Next(2) == 0 ? double.PositiveInfinity : random.NextDouble() * 6,
            Correlation = correlated ? levels => corrections[levels[0], levels[1]] : null,
            MostCorrelation = correlated ? Math.Max(0, corrections.Cast<double>().Max()) : 0,
        };
    }
}
