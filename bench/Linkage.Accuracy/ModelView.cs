using Linkage.Accuracy.Sets;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Accuracy;

/// <summary>Prints what was learnt beside what the truth says.</summary>
internal static class ModelView
{
    public static void Print(PersonSet set)
    {
        Resolution resolution = EntityResolver.Default.Resolve(set.Load());
        LinkageModel model = resolution.Models[EntityKind.Person];
        RecordTable table = set.Load()[EntityKind.Person];
        Dictionary<string, string> truth = [];
        for (int row = 0; row < table.Count; row++)
            truth[table.IdOf(row).Key] = set.Entities[int.Parse(table.IdOf(row).Key, System.Globalization.CultureInfo.InvariantCulture)];
        string[] label = [.. Enumerable.Range(0, table.Count).Select(row => truth[table.IdOf(row).Key])];
        Linker linker = new(model);
        double[][] m = [.. model.Settings.Comparisons.Select(c => new double[c.Levels.Length])];
        double[][] u = [.. model.Settings.Comparisons.Select(c => new double[c.Levels.Length])];
        long truePairs = 0;
        foreach (int[] group in Enumerable.Range(0, table.Count).GroupBy(row => label[row], StringComparer.Ordinal).Select(g => g.ToArray()))
        {
            for (int i = 0; i < group.Length; i++)
            {
                for (int j = i + 1; j < group.Length; j++)
                {
                    truePairs++;
                    Count(m, linker.ScorePair(table.RecordOf(group[i]), table.RecordOf(group[j])));
                }
            }
        }

        Random random = new(1);
        for (int k = 0; k < 300_000; k++)
        {
            (int a, int b) = (random.Next(table.Count), random.Next(table.Count));
            if (a != b && label[a] != label[b])
                Count(u, linker.ScorePair(table.RecordOf(a), table.RecordOf(b)));
        }

        Console.WriteLine($"{set.Name}: prior learnt {model.MatchesPerRecord * table.Count / 2:F0} pairs, true {truePairs}");
        for (int i = 0; i < model.Settings.Comparisons.Length; i++)
        {
            Comparison comparison = model.Settings.Comparisons[i];
            Console.WriteLine($"  {comparison.Name}");
            double mTotal = Total(comparison, m[i]);
            double uTotal = Total(comparison, u[i]);
            for (int level = 0; level < comparison.Levels.Length; level++)
            {
                LevelParameters p = model.ParametersOf(comparison.Name)[level];
                Console.WriteLine($"    {comparison.Levels[level].Label,-34} m {p.M:F5} true {m[i][level] / mTotal:F5}   u {p.U:F6} true {u[i][level] / uTotal:F6}");
            }
        }

        Dictionary<string, (int Count, double Expected, int Match, double Bits)> patterns = [];
        new Linker(model, new LinkerOptions { MinimumWeight = new MatchWeight(-6) }).ScoreAll(table, PairChunk.All, scored =>
        {
            foreach (ScoredPair pair in scored)
            {
                if (pair.Probability is < 0.05 or > 0.95)
                    continue;
                string key = string.Join(" / ", Enumerable.Range(0, m.Length).Select(i => model.Settings.Comparisons[i].Levels[pair.Pattern[i]].Label));
                (int Count, double Expected, int Match, double Bits) sum = patterns.GetValueOrDefault(key);
                patterns[key] = (sum.Count + 1, sum.Expected + pair.Probability, sum.Match + (label[pair.Left] == label[pair.Right] ? 1 : 0), 0);
            }
        });
        foreach ((string key, (int count, double expected, int match, _)) in patterns.OrderByDescending(pair => Math.Abs(pair.Value.Expected - pair.Value.Match)).Take(25))
            Console.WriteLine($"  PATTERN {count,5} expected {expected / count:F3} true {(double)match / count:F3}: {key}");
        int shown = 0;
        foreach (ScoredPair pair in resolution.Pairs(EntityKind.Person).OrderByDescending(pair => pair.Weight.Bits))
        {
            RecordId leftId = table.IdOf(pair.Left);
            RecordId rightId = table.IdOf(pair.Right);
            if (truth[leftId.Key] == truth[rightId.Key] || shown % 2500 > 0 && shown++ > 0)
                continue;
            if (++shown > 40000)
                break;
            PairExplanation why = resolution.Why(leftId, rightId);
            Console.WriteLine($"  FALSE {why.Weight.Bits:F1} bits prior {why.Prior.Bits:F1}: " + string.Join("; ", why.Comparisons.Select(c => $"{c.Name}[{c.Level}] {string.Join('|', c.Left)}~{string.Join('|', c.Right)} {c.Weight.Bits:F1}")));
        }

        foreach (TrainingSession session in model.Report.Sessions)
            Console.WriteLine($"  {session}");
        foreach (LinkageProblem problem in model.Report.Problems)
            Console.WriteLine($"  {problem.Message}");
        foreach (BlockingRule rule in model.Settings.BlockingRules)
            Console.WriteLine($"  rule {rule}");
    }

    private static double Total(Comparison comparison, double[] counts) => Math.Max(1, counts.Where((_, level) => !comparison.Levels[level].IsNull).Sum());

    private static void Count(double[][] counts, ScoredPair pair)
    {
        for (int i = 0; i < counts.Length; i++)
            counts[i][pair.Pattern[i]]++;
    }
}
