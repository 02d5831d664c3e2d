using Linkage.Clustering;

namespace Linkage;

/// <summary>How records of one kind are linked.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record LinkerOptions
{
    /// <summary>Gets the match probability from which on a pair is a link, 0 to 1.</summary>
    /// <value>The default value is null: chosen on the data, as the one with the highest expected F1 among those with an expected precision of at least
    /// <see cref="MinimumPrecision"/>.</value>
    public double? LinkProbability { get; init; }

    /// <summary>Gets the expected precision, over all pairs in one cluster, that a chosen link threshold has at least; 0 to 1.</summary>
    /// <value>The default value is 0.95.</value>
    public double MinimumPrecision { get; init; } = 0.95;

    /// <summary>Gets the match probability from which on a pair that is no link is kept for review, 0 to 1.</summary>
    /// <value>The default value is 0.5.</value>
    public double ReviewProbability { get; init; } = 0.5;

    /// <summary>Gets the match weight from which on scored pairs are stored and handed over.</summary>
    /// <value>The default value is null: the weight of <see cref="ReviewProbability"/>, or of <see cref="LinkProbability"/> if that is lower.</value>
    public MatchWeight? MinimumWeight { get; init; }

    /// <summary>Gets which records may be compared.</summary>
    /// <value>The default value is null: as the model's settings say.</value>
    public LinkType? LinkType { get; init; }

    /// <summary>Gets how links become clusters.</summary>
    /// <value>The default value is null: <see cref="ClusteringMethod.ConnectedComponents"/> in a <see cref="Linker"/>, <see cref="ClusteringMethod.BridgeRepair"/>
    /// in an <see cref="EntityResolver"/>.</value>
    public ClusteringMethod? Clustering { get; init; }

    /// <summary>Gets the number of candidate pairs that blocking may propose; oversized blocks are cut until it is held, and the report says so.</summary>
    /// <value>The default value is 1,000,000,000.</value>
    public long PairBudget { get; init; } = 1_000_000_000;

    /// <summary>Gets what people decided on pairs of records: it outranks the model.</summary>
    /// <value>The default value is null: nothing was judged.</value>
    /// <remarks>Records judged the same end in one entity, also where no blocking rule proposes their pair; records judged different never do. The judgments are read when
    /// a resolution starts; those that name unknown records or contradict each other are counted in its report.</remarks>
    public JudgmentLedger? Judgments { get; init; }

    /// <summary>Gets the number of threads to use, at least 1. It does not change the result.</summary>
    /// <value>The default value is the number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal IEnumerable<LinkageProblem> Problems()
    {
        if (LinkProbability is double link && !(link is >= 0 and <= 1))
            yield return Problem("linkProbability", link, "a probability from 0 to 1, or null");
        if (!(MinimumPrecision is >= 0 and <= 1))
            yield return Problem("minimumPrecision", MinimumPrecision, "a share from 0 to 1");
        if (!(ReviewProbability is >= 0 and <= 1))
            yield return Problem("reviewProbability", ReviewProbability, "a probability from 0 to 1");
        if (MinimumWeight is MatchWeight weight && double.IsNaN(weight.Bits))
            yield return Problem("minimumWeight", weight.Bits, "a number of bits");
        if (PairBudget < 1)
            yield return Problem("pairBudget", PairBudget, "a number of pairs, at least 1");
        if (Threads < 1)
            yield return Problem("threads", Threads, "a number of threads, at least 1");
    }

    private static LinkageProblem Problem(string name, double found, string expected)
    {
        string text = found.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return new LinkageProblem("options.bad-value", "$." + name, text, expected, $"The option '{name}' is {text}; expected {expected}.");
    }
}
