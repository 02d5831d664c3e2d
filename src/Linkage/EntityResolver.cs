using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Clustering;
using Linkage.Evaluation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Linkage;

/// <summary>Resolves the records of all kinds jointly: vehicles, phones and documents first, persons last with the resolved things as evidence.</summary>
/// <remarks>Needs no configuration. Results do not depend on the number of threads or the order of records. Immutable; safe to use from many threads.</remarks>
public sealed class EntityResolver
{
    // Persons come last: the things they are tied to are evidence.
    private static readonly ImmutableArray<EntityKind> Order =
    [
        EntityKind.Vehicle, EntityKind.Phone, EntityKind.Document, EntityKind.Account, EntityKind.Organization, EntityKind.Place, EntityKind.Event, EntityKind.Person,
    ];

    private readonly ILogger _logger;

    /// <summary>Creates a resolver.</summary>
    /// <param name="options">How it resolves; null for the defaults.</param>
    /// <param name="logger">Told what was done: kinds and counts, never values or record keys; null for none.</param>
    /// <exception cref="LinkageSettingsException">Options are out of range; all of them are named.</exception>
    public EntityResolver(ResolverOptions? options = null, ILogger<EntityResolver>? logger = null)
    {
        Options = options ?? new ResolverOptions();
        _logger = logger ?? NullLogger<EntityResolver>.Instance;
        List<LinkageProblem> problems = [.. Options.Linking.Problems()];
        if (!(Options.RelationalCapBits >= 0))
            problems.Add(new LinkageProblem("options.bad-value", "$.relationalCapBits", null, "0 or more", "The cap of relational evidence is not a number of bits from 0 up."));
        if (problems.Count > 0)
            throw new LinkageSettingsException(problems);
    }

    /// <summary>Gets the resolver with default options.</summary>
    public static EntityResolver Default { get; } = new();

    /// <summary>Gets how it resolves.</summary>
    public ResolverOptions Options { get; }

    /// <summary>Resolves records into entities.</summary>
    /// <param name="records">The records, standardised.</param>
    /// <param name="progress">Told the stage, the kind and how far it has come.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Resolution Resolve(RecordSet records, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        using StageWatch watch = new(LinkageStage.Resolve, default);
        Dictionary<EntityKind, KindResolution> resolved = [];
        ImmutableArray<Judgment> judgments = Judgments();
        LinkerResult? persons = null;
        foreach (EntityKind kind in Order.Concat(records.Kinds.Where(kind => !Order.Contains(kind))))
        {
            RecordTable table = records[kind];
            if (table.Count == 0)
                continue;
            if (kind == EntityKind.Person)
                table = EvidenceColumns.AddTo(table, records, resolved);
            (resolved[kind], LinkerResult? result) = ResolveKind(table, judgments, progress, cancellationToken);
            persons = kind == EntityKind.Person ? result : persons;
            LinkageLog.Resolved(_logger, kind.Name, table.Count, resolved[kind].Partition.Count);
        }
        progress?.Report(new LinkageProgress(LinkageStage.Resolve, default, records.Count, records.Count));
        return new Resolution(records, resolved.Values, PossibleMatchFinder.Find(resolved.Values), IdentifierReuseFinder.Find(records, resolved, persons?.Scorer), Options.Survivorship)
        {
            Judgments = judgments,
        };
    }

    /// <summary>Forecasts how many pairs resolving would compare of one kind, by the rules that <see cref="Resolve"/> would use.</summary>
    /// <param name="records">The records, standardised.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="largestBlocks">How many of the largest blocks to name, 0 or more.</param>
    /// <param name="progress">Told the stage, the kind and how far it has come.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The forecast; null for a kind without records or one that is resolved by its keys, of which no pairs are compared.</returns>
    /// <remarks>Persons are found by shared things, too: where there are records of vehicles, phones or documents, these are resolved first.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BlockingForecast? Forecast(
        RecordSet records, EntityKind kind, int largestBlocks = 10, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        RecordTable table = WithEvidence(records, kind, progress, cancellationToken);
        if (table.Count == 0 || SettingsFor(table) is not LinkageSettings settings)
            return null;
        BlockingForecastOptions options = new()
        {
            LinkType = Options.Linking.LinkType ?? settings.LinkType,
            PairBudget = Options.Linking.PairBudget,
            Threads = Options.Linking.Threads,
            LargestBlocks = largestBlocks,
        };
        return BlockingForecast.Of(settings.BlockingRules, table, options, progress, cancellationToken);
    }

    /// <summary>Trains the model that <see cref="Resolve"/> would use for a kind, to be kept and given to later runs (<see cref="ResolverOptions.WithModel"/>).</summary>
    /// <param name="records">The records, standardised.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="labels">Judged pairs, of which m and u are counted; null to learn from the records alone.</param>
    /// <param name="progress">Told the stage, the kind and how far it has come.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The model; null for a kind without records or one that is resolved by its keys. Of a model among the options the settings are trained anew.</returns>
    /// <remarks>Shared things are evidence about persons: where there are records of vehicles, phones or documents, these are resolved first.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LinkageModel? Train(
        RecordSet records, EntityKind kind, IEnumerable<LabeledPair>? labels = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        RecordTable table = WithEvidence(records, kind, progress, cancellationToken);
        if (table.Count == 0 || SettingsFor(table) is not LinkageSettings settings)
            return null;
        return labels is null
            ? ModelTrainer.Train(settings, table, Options.Training, progress, cancellationToken)
            : ModelTrainer.Labels(settings, table, Options.Training, Options.RelationalCapBits, cancellationToken).Run(labels);
    }

    /// <summary>Trains the model of a kind from known entities: m from the pairs of one entity, u and the prior from the records, the calibration from candidate pairs.</summary>
    /// <param name="records">The records, standardised.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="truth">The entities of records of the kind, of all or some.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The model; null for a kind without records or one that is resolved by its keys.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LinkageModel? TrainFromTruth(RecordSet records, EntityKind kind, Truth truth, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(truth);
        return TrainFromEntities(records, kind, truth.LabelsFor, cancellationToken);
    }

    /// <summary>Trains the model of a kind from a field that names the entity of a record, see <see cref="ModelTrainer.TrainFromLabelColumn"/>.</summary>
    /// <param name="records">The records, standardised.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="field">The field.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The model; null for a kind without records or one that is resolved by its keys.</returns>
    /// <exception cref="ArgumentException">The records have no such field.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LinkageModel? TrainFromLabelColumn(RecordSet records, EntityKind kind, string field, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return TrainFromEntities(records, kind, table => ModelTrainer.EntitiesOf(table, field), cancellationToken);
    }

    private LinkageModel? TrainFromEntities(RecordSet records, EntityKind kind, Func<RecordTable, string?[]> entitiesOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        RecordTable table = WithEvidence(records, kind, progress: null, cancellationToken);
        if (table.Count == 0 || SettingsFor(table) is not LinkageSettings settings)
            return null;
        return ModelTrainer.Labels(settings, table, Options.Training, Options.RelationalCapBits, cancellationToken).Run(entitiesOf(table));
    }

    private RecordTable WithEvidence(RecordSet records, EntityKind kind, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken) =>
        kind == EntityKind.Person && records[kind].Count > 0
            ? EvidenceColumns.AddTo(records[kind], records, ResolveThings(records, progress, cancellationToken))
            : records[kind];

    private Dictionary<EntityKind, KindResolution> ResolveThings(RecordSet records, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken) =>
        EvidenceColumns.ThingKinds.Where(kind => records[kind].Count > 0)
            .ToDictionary(kind => kind, kind => ResolveKind(records[kind], Judgments(), progress, cancellationToken).Kind);

    private ImmutableArray<Judgment> Judgments() => Options.Linking.Judgments?.Current ?? [];

    private LinkageSettings? SettingsFor(RecordTable table)
    {
        if (Options.Models.TryGetValue(table.Kind, out LinkageModel? model))
            return model.Settings;
        bool allGiven = Enumerable.Range(0, table.Count).All(row => table.ResolveModeOf(row) != ResolveMode.Model);
        return allGiven ? null : Options.Settings.GetValueOrDefault(table.Kind) ?? ReadyMadeFor(table);
    }

    private (KindResolution Kind, LinkerResult? Result) ResolveKind(
        RecordTable table, ImmutableArray<Judgment> judgments, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        LinkageModel? model = ModelFor(table, progress, cancellationToken);
        if (model is null)
        {
            int[] exact = ExactClusters.Of(table);
            ExactClusters.ApplyResolveModes(table, exact);
            JudgedPairs judged = JudgedPairs.Of(table, judgments);
            judged.ApplyTo(exact);
            return (new KindResolution(table, EntityPartition.Create(table, exact), [], null, null) { Judged = judged }, null);
        }
        Linker linker = new(model, Options.Linking with { Clustering = Options.Linking.Clustering ?? ClusteringMethod.BridgeRepair }) { RelationalCap = Options.RelationalCapBits };
        LinkerResult result;
        using (new StageWatch(LinkageStage.Score, table.Kind))
            result = linker.Run(table, judgments, progress, cancellationToken);
        Count(result, table.Kind);
        int[] clusters = [.. result.Clusters];
        ExactClusters.ApplyResolveModes(table, clusters);
        result.Judged.ApplyTo(clusters);
        return (new KindResolution(table, EntityPartition.Create(table, clusters), result.Pairs, model, result.Threshold)
        {
            Clustering = linker.Options.Clustering!,
            LinkType = Options.Linking.LinkType ?? model.Settings.LinkType,
            RelationalCap = Options.RelationalCapBits,
            Compared = result.Compared,
            Cut = result.Blocking.CutPairs,
            Blocking = result.Blocking,
            Pairing = linker.PairOptions,
            Judged = result.Judged,
        }, result);
    }

    private void Count(LinkerResult result, EntityKind kind)
    {
        KeyValuePair<string, object?> tag = new("kind", kind.Name);
        LinkageDiagnostics.PairsCompared.Add(result.Compared, tag);
        if (result.Blocking.CutPairs > 0)
        {
            LinkageDiagnostics.PairsCut.Add(result.Blocking.CutPairs, tag);
            LinkageLog.BlockCut(_logger, kind.Name, result.Blocking.CutPairs);
        }
        if (result.Blocking.BudgetReached)
            LinkageLog.PairBudgetReached(_logger, kind.Name, Options.Linking.PairBudget);
    }

    private LinkageModel? ModelFor(RecordTable table, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        if (Options.Models.TryGetValue(table.Kind, out LinkageModel? model))
            return model;
        if (SettingsFor(table) is not LinkageSettings settings)
            return null;
        progress?.Report(new LinkageProgress(LinkageStage.Train, table.Kind, 0, table.Count));
        using StageWatch watch = new(LinkageStage.Train, table.Kind);
        LinkageModel trained = Options.Train ? ModelTrainer.Train(settings, table, Options.Training, progress, cancellationToken) : LinkageModel.FromSettings(settings);
        foreach (LinkageProblem problem in trained.Report.Problems)
            LinkageLog.TrainingProblem(_logger, table.Kind.Name, problem.Code);
        return trained;
    }

    private static LinkageSettings? ReadyMadeFor(RecordTable table) => table.Kind.Name switch
    {
        "person" => PersonModel.SettingsFor(table),
        "vehicle" => VehicleModel.SettingsFor(table),
        "phone" => PhoneModel.SettingsFor(table),
        "document" => DocumentModel.SettingsFor(table),
        _ => null,
    };
}
