using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.IO;
using Linkage.Peers.Jobs;

namespace Linkage.Peers.Sides;

/// <summary>The job in Linkage, through its public names.</summary>
internal static class LinkageSide
{
    public static async Task RunAsync(Job job, string file, string folder, string? splinkModel, bool keeps)
    {
        StageClock clock = new();
        LinkageSettings settings = job.Settings();
        TrainingOptions training = new() { MaxPairs = Job.RandomPairs, MinTermCount = 1, PseudoPairs = 0, SplinkCompatible = true, TrainWithTermFrequencies = false };

        // Pairs from the threshold on are stored, and all that are stored are links.
        LinkerOptions linking = new()
        {
            LinkProbability = new MatchWeight(Job.Threshold - 1e-6).ToProbability(),
            ReviewProbability = new MatchWeight(Job.Threshold - 1e-6).ToProbability(),
            MinimumWeight = new MatchWeight(Job.Threshold),
            PairBudget = long.MaxValue,
        };
        Task warm = WarmUp.RunAsync(settings, training, linking);
        RecordSet records = await RecordLoader.LoadAsync([RecordSource.FromCsv(job.Mapping(), file)]);
        RecordTable table = records[Job.Kind];
        await warm;
        clock.Add("load");

        LinkageModel model = ModelTrainer.Train(settings, table, training);
        if (splinkModel is not null)
            model = ScoringWeights.Apply(splinkModel, model, table.Count);
        clock.Add("train");

        Linker linker = new(model, linking);
        Resolution resolution = linker.Resolve(table, new StageProgress(clock));
        // A row whose cells are all empty makes no record; it is a cluster of its own for the other side.
        int empty = (int)records.Report.Rows - table.Count;
        int clusters = resolution.EntitiesOf(Job.Kind).Count + empty;
        clock.Add("cluster");
        SideReport report = clock.Report();
        ImmutableArray<ScoredPair> pairs = resolution.Pairs(Job.Kind);
        report = report with { Pairs = resolution.Report.Kinds[0].Compared, Matches = pairs.Length, Clusters = clusters };
        if (keeps)
        {
            (double milliseconds, int components) = QuikGraphSide.Run(table.Count, pairs);
            if (components + empty != clusters)
                throw new InvalidOperationException($"QuikGraph finds {components + empty} clusters, Linkage {clusters}.");
            report = report with { QuikGraphCluster = milliseconds };
        }

        File.WriteAllText(Path.Combine(folder, "linkage.json"), JsonSerializer.Serialize(report));
        if (keeps)
            Save(folder, ScoringWeights.Of(model, table), table, resolution, pairs, table.Count + empty);
    }

    private static void Save(string folder, ScoringWeights weights, RecordTable table, Resolution resolution, ImmutableArray<ScoredPair> pairs, int rows)
    {
        File.WriteAllText(Path.Combine(folder, "weights.json"), JsonSerializer.Serialize(weights));
        int[] ids = [.. Enumerable.Range(0, table.Count).Select(row => Number(table.IdOf(row)))];
        PairFile.Write(
            Path.Combine(folder, "linkage.pairs"),
            [.. pairs.Select(pair => PairFile.KeyOf(ids[pair.Left], ids[pair.Right]))],
            [.. pairs.Select(pair => pair.Weight.Bits)]);
        int[] labels = [.. Enumerable.Range(0, rows)];
        foreach (Entity entity in resolution.EntitiesOf(Job.Kind))
        {
            int smallest = entity.Records.Min(Number);
            foreach (RecordId record in entity.Records)
                labels[Number(record)] = smallest;
        }

        PairFile.WriteClusters(Path.Combine(folder, "linkage.clusters"), labels);
    }

    private static int Number(RecordId id) => int.Parse(id.Key, CultureInfo.InvariantCulture);
}
