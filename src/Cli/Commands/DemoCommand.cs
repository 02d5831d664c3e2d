using System.Collections.Immutable;
using System.Globalization;
using Linkage.Evaluation;
using Linkage.Graph;
using Linkage.IO;
using Linkage.Synthetic;

namespace Linkage.Cli;

/// <summary><c>linkage demo</c>: the bundled case, from files to a path with its evidence.</summary>
internal sealed class DemoCommand : ToolCommand
{
    public DemoCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("demo", "Resolve the bundled case of five agencies, hold the result against the truth, and show how an organizer and a carried person are connected. All people in it are invented.", globals, terminal)
    {
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        string folder = SampleFolder();
        CaseManifest manifest = await CaseManifest.LoadAsync(Path.Combine(folder, "case.json"), cancellationToken).ConfigureAwait(false);
        RecordSet records = await manifest.LoadRecordsAsync(manifest.LoadOptions with { Threads = context.Threads }, context.Progress, cancellationToken).ConfigureAwait(false);
        ResolverOptions options = new();
        if (context.Threads > 0)
            options = options with { Linking = options.Linking with { Threads = context.Threads }, Training = options.Training with { Threads = context.Threads } };
        Resolution resolution = new EntityResolver(options).Resolve(records, context.Progress, cancellationToken);
        EvaluationReport evaluation = await EvaluateAsync(resolution, manifest.Options.Truth!, cancellationToken).ConfigureAwait(false);
        PlantedPeople planted = PlantedPeople.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "planted.json"), cancellationToken).ConfigureAwait(false));
        EntityGraph graph = EntityGraph.From(resolution);
        PathResult paths = graph.FindPaths(QueryFor(resolution, planted), cancellationToken: cancellationToken);
        context.Progress?.Clear();
        Write(context, resolution, evaluation, graph, paths, planted);
        return paths.Paths.Length > 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static async Task<EvaluationReport> EvaluateAsync(Resolution resolution, string truthFile, CancellationToken cancellationToken)
    {
        Truth truth = await Truth.LoadAsync(truthFile, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, string> communities = await TruthFiles.LoadGroupsAsync(EvaluateCommand.EntitiesBeside(truthFile), "community", cancellationToken).ConfigureAwait(false);
        ImmutableArray<GroupEvaluation> groups = [.. Evaluator.EvaluateGroups(resolution, truth, communities).Where(group => group.Kind == EntityKind.Person)];
        return Evaluator.Evaluate(resolution, truth) with { Groups = groups };
    }

    private static PathQuery QueryFor(Resolution resolution, PlantedPeople planted) =>
        PathQuery.Between(resolution.EntityOf(planted.OrganizerRecords[0]).Id, resolution.EntityOf(planted.CarriedRecords[0]).Id) with { MaxHops = 12, MaxPaths = 1 };

    private static void Write(ToolContext context, Resolution resolution, EvaluationReport evaluation, EntityGraph graph, PathResult paths, PlantedPeople planted)
    {
        if (context.Format == OutputFormat.Json)
        {
            PathOutput.Write(context, graph, paths);
            return;
        }
        TextWriter target = context.Out;
        target.WriteLine(ResolveCommand.Summary(resolution));
        target.WriteLine();
        target.WriteLine("Against the truth (pairs over the closure; exact matching beside it):");
        EvaluationOutput.WriteTables(context, evaluation);
        target.WriteLine();
        WritePerson(target, resolution, "The organizer", planted.OrganizerRecords[0]);
        WritePerson(target, resolution, "A carried person", planted.CarriedRecords[0]);
        target.WriteLine();
        target.WriteLine("How they are connected:");
        PathOutput.WriteText(target, paths);
        target.WriteLine();
        target.WriteLine("All people, numbers and events are invented.");
    }

    private static void WritePerson(TextWriter target, Resolution resolution, string who, RecordId record)
    {
        Entity entity = resolution.EntityOf(record);
        string names = string.Join(", ", entity.Values("name").Select(value => value.Display).Take(4));
        target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{who}: {entity.Id}, {entity.Records.Length} records of {string.Join(", ", entity.Sources)}: {names}"));
    }

    private static string SampleFolder()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "samples", "border-case");
        return Directory.Exists(beside) ? beside : throw new ToolException("demo.no-sample", "The tool was installed without its sample case. Make one with 'linkage generate FOLDER'.");
    }
}
