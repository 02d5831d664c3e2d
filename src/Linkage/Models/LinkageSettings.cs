using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>What is compared and how, for one kind. Settings cannot score; <see cref="ModelTrainer"/> makes a <see cref="LinkageModel"/> of them.</summary>
/// <remarks>Made by a <see cref="LinkageSettingsBuilder"/>, which checks them. Immutable and safe to share between threads.</remarks>
public sealed class LinkageSettings
{
    internal LinkageSettings(LinkageSettingsBuilder builder)
    {
        Schema = builder.Schema;
        LinkType = builder.LinkType;
        MatchesPerRecord = builder.MatchesPerRecord;
        Comparisons = [.. builder.Comparisons];
        BlockingRules = [.. builder.BlockingRules];
        TrainingRules = [.. builder.TrainingRules];
        DeterministicRules = [.. builder.DeterministicRules];
    }

    /// <summary>Gets the kind of the records.</summary>
    public EntityKind Kind => Schema.Kind;

    /// <summary>Gets the fields that comparisons and rules may use. Fields that begin with @ are derived and need not be in it.</summary>
    public RecordSchema Schema { get; }

    /// <summary>Gets which records may match each other.</summary>
    public LinkType LinkType { get; }

    /// <summary>Gets how many other records of the table a record matches on average, before training: where the prior starts.</summary>
    public double MatchesPerRecord { get; }

    /// <summary>Gets the comparisons, in the order of the levels in an <see cref="AgreementPattern"/>.</summary>
    public ImmutableArray<Comparison> Comparisons { get; }

    /// <summary>Gets the rules that propose the pairs to compare.</summary>
    public ImmutableArray<BlockingRule> BlockingRules { get; }

    /// <summary>Gets the rules that propose pairs to learn m from; each leaves out the comparisons that it decides.</summary>
    public ImmutableArray<BlockingRule> TrainingRules { get; }

    /// <summary>Gets the rules of which each hardly ever proposes a pair that does not match; they give the prior.</summary>
    public ImmutableArray<BlockingRule> DeterministicRules { get; }

    /// <summary>Starts changed settings from these.</summary>
    /// <returns>A builder that holds all of these settings.</returns>
    public LinkageSettingsBuilder ToBuilder() => new(this);
}
