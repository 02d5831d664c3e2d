using System.Collections.Immutable;
using System.CommandLine;
using Linkage.Clustering;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary>The flags that change how records are resolved. They win over the manifest's options.</summary>
internal sealed class ResolverFlags
{
    private readonly Option<double?> _link = new("--link") { Description = "Match probability from which pairs are links. Default: chosen from the data." };
    private readonly Option<double?> _review = new("--review") { Description = "Match probability from which pairs are kept for review. Default: 0.5." };
    private readonly Option<string[]> _model = new("--model") { Description = "A model file for a kind, used as it is: person=person.json. May be repeated.", AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> _noTrain = new("--no-train") { Description = "Use ready-made models with the parameters they come with." };
    private readonly Option<long?> _pairBudget = new("--pair-budget") { Description = "Most candidate pairs. Default: 1,000,000,000." };

    private readonly Option<string?> _judgments = new("--judgments") { Description = "What people decided on pairs: JSON Lines, or a table with left_id, right_id and match. Default: the manifest's." };

    private readonly Option<string?> _termFrequencies = new("--term-frequencies") { Description = "How common values are among people at large: a table with field, value and share. Default: as common as in the records." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_link, _review, _model, _noTrain, _pairBudget, _judgments, _termFrequencies])
            command.Options.Add(option);
    }

    public async Task<ResolverOptions> ResolverOptionsAsync(ToolContext context, CaseManifest manifest, CancellationToken cancellationToken)
    {
        CaseOptions given = manifest.Options;
        int threads = context.Threads > 0 ? context.Threads : given.Threads ?? Environment.ProcessorCount;
        LinkerOptions linking = new()
        {
            LinkProbability = context.Parse.GetValue(_link) ?? given.Link,
            ReviewProbability = context.Parse.GetValue(_review) ?? given.Review ?? 0.5,
            PairBudget = context.Parse.GetValue(_pairBudget) ?? given.PairBudget ?? 1_000_000_000,
            LinkType = LinkTypeOf(given.LinkType),
            Clustering = given.Clustering is null ? null : ClusteringOf(given.Clustering),
            Judgments = await JudgmentsAsync(context.Parse.GetValue(_judgments) ?? given.Judgments, cancellationToken).ConfigureAwait(false),
            Threads = threads,
        };
        ResolverOptions options = new()
        {
            Linking = linking,
            Training = new TrainingOptions { Seed = context.GivenSeed ?? given.Seed ?? 0, Threads = threads, TermFrequencies = await FrequenciesAsync(context, cancellationToken).ConfigureAwait(false) },
            Train = !context.Parse.GetValue(_noTrain),
        };
        foreach ((string kind, string path) in Models(context, manifest))
            options = options.WithModel(await LoadModelAsync(kind, path, cancellationToken).ConfigureAwait(false));
        return options;
    }

    private async Task<ImmutableArray<TermFrequencyTable>> FrequenciesAsync(ToolContext context, CancellationToken cancellationToken) =>
        context.Parse.GetValue(_termFrequencies) is { } path ? [.. await TermFrequencyTable.LoadAsync(path, cancellationToken).ConfigureAwait(false)] : [];

    private static async Task<JudgmentLedger?> JudgmentsAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return null;
        return File.Exists(path)
            ? await JudgmentLedger.LoadAsync(path, cancellationToken).ConfigureAwait(false)
            : throw new ToolException("judgments.not-found", $"There is no file '{path}' with judgments.");
    }

    private IEnumerable<(string Kind, string Path)> Models(ToolContext context, CaseManifest manifest)
    {
        foreach ((string kind, string path) in manifest.Options.Models)
            yield return (kind, Path.Combine(manifest.Folder, path));
        foreach (string flag in context.Parse.GetValue(_model) ?? [])
        {
            int equals = flag.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new ToolException("option.bad-value", $"--model is '{flag}'; expected KIND=FILE, such as person=person.json.");
            yield return (flag[..equals], flag[(equals + 1)..]);
        }
    }

    private static async Task<LinkageModel> LoadModelAsync(string kind, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new ToolException("model.not-found", $"There is no model file '{path}'.");
        LinkageModel model = await LinkageModel.LoadAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
        return model.Settings.Kind.Name == kind ? model : throw new ToolException("model.kind", $"The model '{path}' is for {model.Settings.Kind}, not for {kind}.");
    }

    private static LinkType? LinkTypeOf(string? text) => text switch
    {
        null => null,
        "link-and-dedupe" => LinkType.LinkAndDedupe,
        "link-only" => LinkType.LinkOnly,
        "dedupe-only" => LinkType.DedupeOnly,
        _ => throw new ToolException("option.bad-value", $"The link type '{text}' is not known. Expected link-and-dedupe, link-only or dedupe-only."),
    };

    private static ClusteringMethod ClusteringOf(string text) => text switch
    {
        "connected-components" => ClusteringMethod.ConnectedComponents,
        "bridge-repair" => ClusteringMethod.BridgeRepair,
        "best-link" => ClusteringMethod.BestLink,
        "source-consistent" => ClusteringMethod.SourceConsistent,
        "center" => ClusteringMethod.Center,
        "correlation" => ClusteringMethod.Correlation,
        _ => throw new ToolException("option.bad-value", $"The clustering '{text}' is not known. Expected connected-components, bridge-repair, best-link, source-consistent, center or correlation."),
    };
}
