using System.Globalization;
using Linkage.Accuracy;
using Linkage.Accuracy.Sets;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string data = args[0];
string job = args[1];
string only = args.Length > 2 ? args[2] : "";
IEnumerable<PersonSet> sets = PublicSets.All(data).Concat(HardSets.All(data)).Where(set => set.Name.Contains(only, StringComparison.Ordinal));
IEnumerable<PersonSet> runs = job switch
{
    "sets" => sets,
    "columns" => sets.SelectMany(Variations.Columns),
    "quality" => [],
    "halves" => sets.SelectMany(Variations.Halves),
    "sparse" => sets.SelectMany(Variations.Sparse),
    "model" => sets.Concat(sets.SelectMany(Variations.Halves)).Concat(sets.SelectMany(Variations.Columns)).Concat(sets.SelectMany(Variations.Sparse)).Where(set => set.Name == args[3]),
    _ => throw new ArgumentException(job),
};
if (job == "quality")
{
    foreach (PersonSet set in sets)
        QualityView.Print(set);
    return;
}

Console.WriteLine("| set | records | precision | recall | F1 | B-cubed | candidates | exact | exact columns | any exact | threshold | exp P | exp R | s |");
foreach (PersonSet set in runs)
{
    if (job == "model")
        ModelView.Print(set);
    AccuracyResult r = AccuracyRun.Of(set);
    string mark = r.F1 < r.ExactF1 ? "**BELOW**" : r.F1 < r.AnyExactF1 ? "below" : "";
    Console.WriteLine($"| {r.Set} | {r.Records} | {r.Precision:F4} | {r.Recall:F4} | {r.F1:F4} | {r.BCubed:F4} | {r.BlockingRecall:F4} | {r.ExactF1:F4} | {r.ExactColumns} | {r.AnyExactF1:F4} | {r.Threshold:F4} | {r.ExpectedPrecision:F3} | {r.ExpectedRecall:F3} | {r.Seconds:F1} | {mark}");
}
