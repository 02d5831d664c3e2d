using System.Collections.Immutable;

namespace Linkage.Blocking;

/// <summary>How many pairs a set of blocking rules would compare, before anything is compared.</summary>
/// <remarks>Holds counts and, in <see cref="Largest"/> only, values of records; no ids. Immutable and safe to share between threads.</remarks>
public sealed record BlockingForecast
{
    /// <summary>Gets a forecast for each rule, in order.</summary>
    public ImmutableArray<RuleForecast> Rules { get; init; } = [];

    /// <summary>Gets the number of pairs that would be compared: the union of the rules, each pair once.</summary>
    public long Pairs => Rules.IsEmpty ? 0 : Rules[^1].CumulativePairs;

    /// <summary>Gets whether some count of new pairs is estimated from a part of the pair space, as they are above <see cref="BlockingForecastOptions.MaxCountedPairs"/>.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Gets the number of pairs that the table has without any rule, by its link type.</summary>
    public long PossiblePairs { get; init; }

    /// <summary>Gets the pair budget that the forecast was made for.</summary>
    public long PairBudget { get; init; }

    /// <summary>Gets the blocks with most pairs, the largest first; those of a sorted neighbourhood are left out.</summary>
    public ImmutableArray<ForecastBlock> Largest { get; init; } = [];

    /// <summary>Gets the account of blocks and cuts.</summary>
    public BlockingReport Report { get; init; } = new();

    /// <summary>Forecasts the pairs of a table.</summary>
    /// <param name="rules">The blocking rules, in order.</param>
    /// <param name="table">The records.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The forecast for a run with default options.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BlockingForecast Of(IEnumerable<BlockingRule> rules, RecordTable table, CancellationToken cancellationToken = default) =>
        Of(rules, table, new BlockingForecastOptions(), null, cancellationToken);

    /// <summary>Forecasts the pairs of a table.</summary>
    /// <param name="rules">The blocking rules, in order, at most 255.</param>
    /// <param name="table">The records.</param>
    /// <param name="options">For what run, and how far to count.</param>
    /// <param name="progress">Told how many pairs were counted.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The forecast. The pairs of each rule are exact; new and cumulative ones as well up to <see cref="BlockingForecastOptions.MaxCountedPairs"/>, else
    /// estimated from parts that are spread evenly over each rule, the same in every run.</returns>
    /// <remarks>Compares nothing. Takes the time of blocking and of walking the pairs that are counted. The same table gives the same forecast with any number of threads.</remarks>
    /// <exception cref="ArgumentException">There are more than 255 rules, or an option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BlockingForecast Of(
        IEnumerable<BlockingRule> rules,
        RecordTable table,
        BlockingForecastOptions options,
        IProgress<LinkageProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<BlockingRule> inOrder = [.. rules];
        progress?.Report(new LinkageProgress(LinkageStage.Block, table.Kind, 0, 0));
        PairGenerator generator = PairGenerator.Create(table, inOrder, options.ToPairOptions(), cancellationToken);
        ForecastCount count = ForecastCount.Of(generator, options, progress, table.Kind, cancellationToken);
        return new BlockingForecast
        {
            Rules = Accumulate(generator, count),
            IsEstimate = Enumerable.Range(0, generator.RuleCount).Any(count.IsEstimate),
            PossiblePairs = PossiblePairsOf(table, options.LinkType),
            PairBudget = options.PairBudget,
            Largest = LargestBlocks.Of(table, inOrder, generator, options.LargestBlocks),
            Report = generator.Report,
        };
    }

    private static ImmutableArray<RuleForecast> Accumulate(PairGenerator generator, ForecastCount count)
    {
        ImmutableArray<RuleForecast>.Builder rules = ImmutableArray.CreateBuilder<RuleForecast>(generator.RuleCount);
        long sum = 0;
        for (int i = 0; i < generator.RuleCount; i++)
        {
            BlockingRuleReport report = generator.Report.Rules[i];
            long added = count.NewPairs(i);
            sum += added;
            rules.Add(new RuleForecast(report.Rule, report.Pairs, added, sum, report.Largest)
            {
                CutPairs = report.CutPairs,
                IsEstimate = count.IsEstimate(i),
            });
        }

        return rules.MoveToImmutable();
    }

    private static long PossiblePairsOf(RecordTable table, LinkType linkType)
    {
        long all = PairsOf(table.Count);
        if (linkType == LinkType.LinkAndDedupe)
            return all;
        long[] records = new long[table.Sources.Length];
        for (int row = 0; row < table.Count; row++)
            records[table.SourceIndexOf(row)]++;
        long within = records.Sum(PairsOf);
        return linkType == LinkType.DedupeOnly ? within : all - within;
    }

    private static long PairsOf(long records) => records * (records - 1) / 2;
}
