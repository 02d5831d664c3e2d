using System.Globalization;
using Linkage.Accuracy;
using Linkage.Accuracy.Sets;

string[] jobs = ["sets", "columns", "halves", "sparse", "quality", "calibration", "model"];
if (args.Length < 2 || !jobs.Contains(args[1]) || (args[1] == "model" && args.Length < 4))
{
    Console.Error.WriteLine("""
        Resolves sets of persons with the defaults and holds the answers against their truth.

          DATA sets|columns|halves|sparse|quality|calibration [SET]   all sets, or those whose name contains SET
          DATA model SET NAME                                         what was learnt of one set or variation, beside the truth

        DATA is a folder with persons/ and names/.
        """);
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string only = args.Length > 2 ? args[2] : "";
PersonSet[] sets = [.. PublicSets.All(args[0]).Concat(HardSets.All(args[0])).Where(set => set.Name.Contains(only, StringComparison.Ordinal))];
if (args[1] == "quality")
{
    foreach (PersonSet set in sets)
        QualityView.Print(set);
    return 0;
}

if (args[1] == "calibration")
{
    CalibrationView.PrintHeader();
    foreach (PersonSet set in sets)
        CalibrationView.Print(set, withBins: only.Length > 0);
    return 0;
}

if (args[1] == "model")
{
    ModelView.Print(sets.Concat(sets.SelectMany(Variations.Halves)).Concat(sets.SelectMany(Variations.Columns)).Concat(sets.SelectMany(Variations.Sparse)).First(set => set.Name == args[3]));
    return 0;
}

AccuracyResult.PrintHeader();
foreach (PersonSet set in args[1] switch
{
    "columns" => sets.SelectMany(Variations.Columns),
    "halves" => sets.SelectMany(Variations.Halves),
    "sparse" => sets.SelectMany(Variations.Sparse),
    _ => sets,
})
{
    AccuracyRun.Of(set).Print();
}

return 0;
