using Linkage.Accuracy.Sets;
using Linkage.Evaluation;

namespace Linkage.Accuracy;

/// <summary>Prints whether the probabilities between .05 and .95 are true.</summary>
internal static class CalibrationView
{
    public static void PrintHeader()
    {
        Console.WriteLine("| set | uncertain pairs | mean probability | match share | Brier skill | ECE | 95 % | ECE by chance |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    public static void Print(PersonSet set, bool withBins)
    {
        Resolution resolution = EntityResolver.Default.Resolve(set.Load());
        foreach (CalibrationEvaluation found in Evaluator.EvaluateCalibration(resolution, set.Truth))
        {
            Console.WriteLine($"| {set.Name} | {found.Pairs} | {found.MeanProbability:F3} | {found.MatchShare:F3} | {found.BrierSkill:F3} | {found.Error:F4} | {found.ErrorInterval.Lower:F3}-{found.ErrorInterval.Upper:F3} | {found.ChanceError:F4} |");
            if (withBins)
                Console.WriteLine("  " + string.Join("  ", found.Bins.Select(bin => $"{bin.MeanProbability:F2}:{bin.MatchShare:F2}")));
        }
    }
}
