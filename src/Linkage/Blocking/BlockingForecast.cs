using System.Collections.Immutable;

namespace Linkage.Blocking;

/// <summary>How many pairs a set of blocking rules would compare, before anything is compared.</summary>
/// <remarks>Holds counts only, no values and no ids. Immutable and safe to share between threads.</remarks>
public sealed record BlockingForecast
{
    private const long UnitPairs = 1_000_000;
    private const int MaxUnits = 256;

    /// <summary>Gets a forecast for each rule, in order.</summary>
    public ImmutableArray<RuleForecast> Rules { get; init; } = [];

    /// <summary>Gets the number of pairs that would be compared: the union of the rules, each pair once.</summary>
    public long Pairs => Rules.IsEmpty ? 0 : Rules[^1].CumulativePairs;

    /// <summary>Gets whether the counts of new pairs are estimated from a part of the pair space, as they are above 256 million pairs.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Gets the account of blocks and cuts.</summary>
    public BlockingReport Report { get; init; } = new();

    /// <summary>Forecasts the pairs of a table.</summary>
    /// <param name="rules">The blocking rules, in order.</param>
    /// <param name="table">The records.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The forecast: exact up to 256 million pairs, else estimated from evenly spread parts.</returns>
    /// <remarks>Compares nothing. Takes the time of blocking and of counting at most 256 million pairs.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BlockingForecast Of(IEnumerable<BlockingRule> rules, RecordTable table, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(table);
        PairGenerator generator = PairGenerator.Create(table, [.. rules], PairOptions.Default, cancellationToken);
        long units = (generator.CandidateCount + UnitPairs - 1) / UnitPairs;
        long[] counts = Count(generator, units, cancellationToken);
        double scale = units > MaxUnits ? (double)units / MaxUnits : 1;
        return new BlockingForecast { Rules = Accumulate(generator.Report, counts, scale), IsEstimate = units > MaxUnits, Report = generator.Report };
    }

    private static long[] Count(PairGenerator generator, long units, CancellationToken cancellationToken)
    {
        long[] counts = new long[generator.RuleCount];
        int taken = (int)Math.Min(units, MaxUnits);
        ParallelUnits.Run(
            taken,
            Environment.ProcessorCount,
            () => new PairWalker(generator),
            (walker, unit) =>
            {
                long start = (long)((Int128)units * unit / taken) * UnitPairs;
                walker.Walk(start, start + UnitPairs, new PairCounts(counts), cancellationToken);
            },
            cancellationToken);
        return counts;
    }

    private static ImmutableArray<RuleForecast> Accumulate(BlockingReport report, long[] counts, double scale)
    {
        ImmutableArray<RuleForecast>.Builder rules = ImmutableArray.CreateBuilder<RuleForecast>(counts.Length);
        long sum = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            long added = (long)Math.Round(counts[i] * scale);
            sum += added;
            rules.Add(new RuleForecast(report.Rules[i].Rule, report.Rules[i].Pairs, added, sum, report.Rules[i].Largest));
        }

        return rules.MoveToImmutable();
    }
}
