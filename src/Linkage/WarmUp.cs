using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Has the code compiled that a run will need, while its records are still being read.</summary>
/// <remarks>A program that runs once spends about half a second on the compilation of what it calls for the first time. Reading leaves part of the processors idle, so that
/// it costs little there. A program that is compiled ahead, or has run before, has nothing to gain.</remarks>
public static class WarmUp
{
    // Values of up to 16 and of up to 32 characters are compared by different code.
    private static readonly ImmutableArray<int> Lengths = [9, 24];

    /// <summary>Trains and resolves some invented records on another thread, and forgets them.</summary>
    /// <param name="settings">What is compared. Comparisons that call code of yours are left out.</param>
    /// <param name="training">How the run will train; null for the defaults.</param>
    /// <param name="linker">How the run will link; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that is done when all is compiled. The result of a run does not depend on whether it was awaited.</returns>
    public static Task RunAsync(LinkageSettings settings, TrainingOptions? training = null, LinkerOptions? linker = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Task.Run(() => Run(settings, training ?? new TrainingOptions(), linker ?? new LinkerOptions(), cancellationToken), cancellationToken);
    }

    private static void Run(LinkageSettings settings, TrainingOptions training, LinkerOptions linker, CancellationToken cancellationToken)
    {
        if (WithoutCallbacks(settings) is not LinkageSettings own)
            return;
        foreach (int length in Lengths)
        {
            RecordTable table = InventedRecords.Of(own.Schema, length);
            LinkageModel model = ModelTrainer.Train(own, table, training with { MaxPairs = InventedRecords.Count, Threads = 1 }, progress: null, cancellationToken);
            new Linker(model, linker with { Threads = 1 }).Resolve(table, progress: null, cancellationToken);
        }
    }

    private static LinkageSettings? WithoutCallbacks(LinkageSettings settings)
    {
        LinkageSettingsBuilder builder = settings.ToBuilder();
        Comparison[] calling = [.. settings.Comparisons.Where(comparison => comparison.Levels.Any(level => Calls(level.Condition)))];
        foreach (Comparison comparison in calling)
            builder.Remove(comparison.Name);
        return calling.Length == settings.Comparisons.Length ? null : calling.Length == 0 ? settings : builder.Build();
    }

    private static bool Calls(LevelCondition condition) => condition.Type is ConditionType.Custom or ConditionType.Function || condition.Parts.Any(Calls);
}
