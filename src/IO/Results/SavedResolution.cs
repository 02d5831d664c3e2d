using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Comparisons;

namespace Linkage.IO;

/// <summary>Builds a resolution of the files it was saved in.</summary>
internal sealed class SavedResolution(string folder, RunFile run)
{
    private readonly Dictionary<RecordId, (EntityKind Kind, EntityId Entity)> _entityOf = [];

    private ImmutableArray<Judgment> _judgments = [];

    /// <summary>Loads it.</summary>
    public async Task<Resolution> LoadAsync(CancellationToken cancellationToken)
    {
        RecordSet records = await LoadRecordsAsync(cancellationToken).ConfigureAwait(false);
        string judgmentFile = Path.Combine(folder, ResolutionFiles.JudgmentFile);
        _judgments = File.Exists(judgmentFile) ? (await JudgmentLedger.LoadAsync(judgmentFile, cancellationToken).ConfigureAwait(false)).Current : [];
        Dictionary<EntityKind, LinkageModel> models = await LoadModelsAsync(records, cancellationToken).ConfigureAwait(false);
        Dictionary<EntityKind, List<ScoredPair>> pairs = await LoadPairsAsync(records, models, cancellationToken).ConfigureAwait(false);
        Dictionary<EntityKind, KindResolution> kinds = [];
        foreach (EntityKind kind in records.Kinds.OrderBy(kind => kind == EntityKind.Person))   // persons last: resolved things are their evidence
        {
            RecordTable table = kind == EntityKind.Person ? EvidenceColumns.AddTo(records[kind], records, kinds) : records[kind];
            kinds.Add(kind, Kind(table, pairs.GetValueOrDefault(kind) ?? [], models.GetValueOrDefault(kind)));
        }

        List<PossibleMatch> matches = await LoadMatchesAsync(cancellationToken).ConfigureAwait(false);
        List<IdentifierReuse> reuses = await LoadReusesAsync(cancellationToken).ConfigureAwait(false);
        return new Resolution(records, kinds.Values, matches, reuses, SurvivorshipOf(run.Survivorship)) { Judgments = _judgments };
    }

    private async Task<RecordSet> LoadRecordsAsync(CancellationToken cancellationToken)
    {
        SavedRecords saved = new(run);
        await SavedTable.ReadAsync(folder, "values", run.Tables, ResultTables.ValueColumns, saved.AddValue, cancellationToken).ConfigureAwait(false);
        await SavedTable.ReadAsync(folder, "records", run.Tables, ResultTables.RecordColumns, row => AddRecord(saved, row), cancellationToken).ConfigureAwait(false);
        await SavedTable.ReadAsync(folder, "links", run.Tables, ResultTables.LinkColumns, saved.AddLink, cancellationToken).ConfigureAwait(false);
        RecordSet records = await RecordLoader.LoadAsync([saved], run.Load, null, cancellationToken).ConfigureAwait(false);
        LoadReport report = await LoadReportAsync(cancellationToken).ConfigureAwait(false);
        return new RecordSet(records.Kinds.Select(kind => records[kind]), records.LinkTable.Rows.ToArray(), report) { Options = run.Load };
    }

    private void AddRecord(SavedRecords saved, SavedTable row)
    {
        RecordId id = row.Record(0);
        if (!EntityKind.TryParse(row.Text(1), out EntityKind kind))
            kind = EntityKind.Create(row.Text(1));
        if (!EntityId.TryParse(row.Text(2), out EntityId entity))
            throw row.Broken();
        _entityOf[id] = (kind, entity);
        saved.AddRecord(id, kind, row);
    }

    private async Task<LoadReport> LoadReportAsync(CancellationToken cancellationToken)
    {
        List<RowIssue> issues = [];
        await SavedTable.ReadAsync(folder, "load-issues", TableFormat.Csv, ResultTables.IssueColumns, row => issues.Add(IssueOf(row)), cancellationToken).ConfigureAwait(false);
        string path = Path.Combine(folder, "report.json");
        try
        {
            using JsonDocument document = JsonDocument.Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
            JsonElement load = document.RootElement.GetProperty("load");
            return new LoadReport(load.GetProperty("rows").GetInt64(), load.GetProperty("badRows").GetInt64(), [.. issues]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FileNotFoundException)
        {
            throw new LinkageFormatException("The result's report.json cannot be read. Resolve the case again.", error);
        }
    }

    private static RowIssue IssueOf(SavedTable row) => new(
        row.Text(0), row.Text(1), NullIfEmpty(row.Text(2)), (int)row.Number(3), NullIfEmpty(row.Text(4)), (long)row.Number(5), row.Text(6));

    private async Task<Dictionary<EntityKind, LinkageModel>> LoadModelsAsync(RecordSet records, CancellationToken cancellationToken)
    {
        Dictionary<EntityKind, LinkageModel> models = [];
        foreach (EntityKind kind in records.Kinds.Where(kind => run.Kinds.ContainsKey(kind.Name)))
        {
            string path = Path.Combine(folder, "models", kind.Name + ".json");
            if (!File.Exists(path))
                throw new LinkageFormatException($"The result has no model of the kind {kind}. Resolve the case again.");
            models.Add(kind, await LinkageModel.LoadAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false));
        }

        return models;
    }

    private async Task<Dictionary<EntityKind, List<ScoredPair>>> LoadPairsAsync(RecordSet records, Dictionary<EntityKind, LinkageModel> models, CancellationToken cancellationToken)
    {
        Dictionary<EntityKind, List<ScoredPair>> pairs = [];
        Dictionary<string, AgreementPattern> patterns = new(StringComparer.Ordinal);
        Dictionary<EntityKind, JudgedPairs> judged = records.Kinds.ToDictionary(kind => kind, kind => JudgedPairs.Of(records[kind], _judgments));
        await SavedTable.ReadAsync(folder, "pairs", run.Tables, ResultTables.PairColumns, row =>
        {
            if (!EntityKind.TryParse(row.Text(0), out EntityKind kind) || !models.TryGetValue(kind, out LinkageModel? model))
                throw row.Broken();
            RecordTable table = records[kind];
            (int left, int right) = (table.RowOf(row.Record(1)), table.RowOf(row.Record(2)));
            if (left < 0 || right < 0)
                throw row.Broken();
            string text = row.Text(6);
            if (!patterns.TryGetValue(text, out AgreementPattern pattern))
                patterns.Add(text, pattern = PatternOf(text));
            // What people decided says nothing about the weight.
            double weight = judged[kind].Find(left, right) is null ? Within(row.Number(3), row.Text(5), run.Kinds[kind.Name].Threshold) : row.Number(3);
            if (!pairs.TryGetValue(kind, out List<ScoredPair>? list))
                pairs.Add(kind, list = []);
            list.Add(new ScoredPair(left, right, new MatchWeight(weight), row.Number(4), pattern, RuleOf(model, row.List(7, ';'))));
        }, cancellationToken).ConfigureAwait(false);
        return pairs;
    }

    // Weights are rounded in the table; what was decided must not change by that.
    private static double Within(double weight, string decision, LinkThreshold threshold) => decision switch
    {
        "link" => Math.Max(weight, threshold.LinkWeight.Bits),
        "review" => Math.Max(Math.Min(weight, Math.BitDecrement(threshold.LinkWeight.Bits)), threshold.ReviewWeight.Bits),
        _ => Math.Min(weight, Math.BitDecrement(threshold.ReviewWeight.Bits)),
    };

    private static AgreementPattern PatternOf(string text) =>
        text.Length == 0 ? default : new AgreementPattern([.. text.Split('.').Select(level => byte.Parse(level, NumberStyles.None, CultureInfo.InvariantCulture))]);

    private static int RuleOf(LinkageModel model, string[] rules)
    {
        for (int rule = 0; rule < model.Settings.BlockingRules.Length && rules.Length > 0; rule++)
        {
            if (model.Settings.BlockingRules[rule].ToString() == rules[0])
                return rule;
        }

        return rules.Length > 0 ? 0 : -1;
    }

    private KindResolution Kind(RecordTable table, List<ScoredPair> pairs, LinkageModel? model)
    {
        int[] clusters = new int[table.Count];
        Dictionary<EntityId, int> numbers = [];
        for (int row = 0; row < clusters.Length; row++)
        {
            EntityId entity = _entityOf[table.IdOf(row)].Entity;
            if (!numbers.TryGetValue(entity, out int number))
                numbers.Add(entity, number = numbers.Count);
            clusters[row] = number;
        }

        EntityPartition partition = EntityPartition.Create(table, clusters, row => _entityOf[table.IdOf(row)].Entity);
        ImmutableArray<ScoredPair> sorted = [.. pairs.OrderBy(pair => pair.Left).ThenBy(pair => pair.Right)];
        JudgedPairs judged = JudgedPairs.Of(table, _judgments);
        if (!run.Kinds.TryGetValue(table.Kind.Name, out KindRun? kind))
            return new KindResolution(table, partition, sorted, model, null) { Judged = judged };
        return new KindResolution(table, partition, sorted, model, kind.Threshold) { Judged = judged, Clustering = kind.Clustering, LinkType = kind.LinkType, RelationalCap = kind.RelationalCap, Compared = kind.Compared, Cut = kind.Cut, Blocking = kind.Blocking };
    }

    private async Task<List<PossibleMatch>> LoadMatchesAsync(CancellationToken cancellationToken)
    {
        List<PossibleMatch> matches = [];
        await SavedTable.ReadAsync(folder, "possible_matches", run.Tables, ResultTables.PossibleMatchColumns, row =>
            matches.Add(new PossibleMatch(Entity(row, row.Text(0)), Entity(row, row.Text(1)), row.Number(2), row.Record(3), row.Record(4))), cancellationToken).ConfigureAwait(false);
        return [.. matches.OrderByDescending(match => match.Probability).ThenBy(match => match.Left).ThenBy(match => match.Right)];
    }

    private async Task<List<IdentifierReuse>> LoadReusesAsync(CancellationToken cancellationToken)
    {
        List<IdentifierReuse> reuses = [];
        await SavedTable.ReadAsync(folder, "identifier_reuse", run.Tables, ResultTables.IdentifierReuseColumns, row => reuses.Add(new IdentifierReuse(
            Entity(row, row.Text(0)), [.. row.List(1, ',').Select(id => Entity(row, id))], [.. row.List(2, ',').Select(RecordId.Parse)],
            row.Time(3), row.Time(4), row.Text(5) switch { "true" => true, "false" => false, _ => null }, row.Text(6))), cancellationToken).ConfigureAwait(false);
        return reuses;
    }

    private static EntityId Entity(SavedTable row, string text) => EntityId.TryParse(text, out EntityId id) ? id : throw row.Broken();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static Survivorship SurvivorshipOf(string name) =>
        new[] { Survivorship.MostReported, Survivorship.MostRecent, Survivorship.MostComplete, Survivorship.Longest }.FirstOrDefault(rule => rule.Name == name) ?? Survivorship.MostReported;
}
