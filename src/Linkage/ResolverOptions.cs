using System.Collections.Immutable;

namespace Linkage;

/// <summary>How an <see cref="EntityResolver"/> resolves. Immutable; safe to share between threads.</summary>
public sealed record ResolverOptions
{
    /// <summary>Gets how records of each kind are linked.</summary>
    /// <value>The default value is that of <see cref="LinkerOptions"/>, with bridge repair as the clustering method.</value>
    public LinkerOptions Linking { get; init; } = new();

    /// <summary>Gets how models are trained on the records.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>Gets the rule that chooses an entity's best value of a field.</summary>
    /// <value>The default value is <see cref="Survivorship.MostReported"/>.</value>
    public Survivorship Survivorship { get; init; } = Survivorship.MostReported;

    /// <summary>Gets the most weight, in bits, that shared things (documents, phones, vehicles) can give a pair of persons together.</summary>
    /// <value>The default value is 10.</value>
    public double RelationalCapBits { get; init; } = 10;

    /// <summary>Gets whether ready-made models and settings are trained on the records; if not, they are used with the parameters they start from.</summary>
    /// <value>The default value is true.</value>
    public bool Train { get; init; } = true;

    internal ImmutableDictionary<EntityKind, LinkageModel> Models { get; init; } = ImmutableDictionary<EntityKind, LinkageModel>.Empty;

    internal ImmutableDictionary<EntityKind, LinkageSettings> Settings { get; init; } = ImmutableDictionary<EntityKind, LinkageSettings>.Empty;

    /// <summary>Returns options with a model for its kind, which is used as it is.</summary>
    public ResolverOptions WithModel(LinkageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return this with { Models = Models.SetItem(model.Settings.Kind, model) };
    }

    /// <summary>Returns options with settings for their kind, which are trained on the records.</summary>
    public ResolverOptions WithSettings(LinkageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return this with { Settings = Settings.SetItem(settings.Kind, settings) };
    }
}
