using System.Collections.Immutable;
using Linkage.Comparisons;
using Linkage.Evaluation;

namespace Linkage;

/// <summary>Training by counting labelled pairs.</summary>
internal sealed class LabelTraining(LinkageSettings settings, RecordTable table, TrainingOptions options, CancellationToken cancellationToken)
{
    public LinkageModel Run(IEnumerable<LabeledPair> pairs)
    {
        List<(int Left, int Right)> matches = [];
        List<(int Left, int Right)> others = [];
        int unknown = 0;
        foreach (LabeledPair pair in pairs)
        {
            int left = table.RowOf(pair.Left);
            int right = table.RowOf(pair.Right);
            if (left < 0 || right < 0 || left == right)
                unknown++;
            else
                (pair.IsMatch ? matches : others).Add((left, right));
        }

        LinkageModel start = new UnsupervisedTraining(settings, table, options, null, cancellationToken).Run();
        ImmutableArray<ImmutableArray<LevelParameters>> parameters = Count(matches, others);
        List<LinkageProblem> problems = [];
        if (unknown > 0)
            problems.Add(TrainingProblems.UnknownRecords(unknown));

        LinkageModel model = start.Copy(parameters, start.MatchesPerRecord);
        return new LinkageModel(model.Settings, parameters, model.MatchesPerRecord)
        {
            TermFrequencies = start.TermFrequencies,
            Correlations = start.Correlations,
            Report = new TrainingReport { Records = table.Count, Pairs = matches.Count + others.Count, Seed = options.Seed, Problems = [.. problems] },
        };
    }

    private ImmutableArray<ImmutableArray<LevelParameters>> Count(List<(int Left, int Right)> matches, List<(int Left, int Right)> others)
    {
        BindingContext context = new(table);
        BoundComparison[] comparisons = ColumnPreparation.Bind(settings.Comparisons, context, options.Threads, cancellationToken);
        PairSampler sampler = new(table, settings.LinkType, comparisons, context.Ids, options.Threads, cancellationToken);
        ParameterTable parameters = new(settings.Comparisons);
        double[][] matchCounts = LevelCounts(sampler.Labelled(matches), parameters);
        double[][] otherCounts = LevelCounts(sampler.Labelled(others), parameters);
        for (int i = 0; i < parameters.Count; i++)
        {
            parameters.SetM(i, matchCounts[i], options.PseudoPairs);
            parameters.SetU(i, otherCounts[i], options.PseudoPairs);
        }

        return parameters.ToParameters();
    }

    private static double[][] LevelCounts(PatternCounts counts, ParameterTable parameters)
    {
        double[][] seen = [.. Enumerable.Range(0, parameters.Count).Select(i => new double[parameters.LevelCount(i)])];
        for (int pattern = 0; pattern < counts.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
            for (int i = 0; i < levels.Length; i++)
                seen[i][levels[i]] += counts.CountOf(pattern);
        }

        return seen;
    }
}
