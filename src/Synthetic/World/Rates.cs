namespace Linkage.Synthetic;

/// <summary>The rates of the options in millionths: the only place where a fraction becomes an integer.</summary>
internal sealed class Rates(CaseGeneratorOptions options)
{
    public readonly int TwoScripts = Of(options.TwoScripts);
    public readonly int Misspelled = Of(options.Misspelled);
    public readonly int PartialBirths = Of(options.PartialBirths);
    public readonly int FirstOfJanuary = Of(options.FirstOfJanuary);
    public readonly int WrongBirths = Of(options.WrongBirths);
    public readonly int WithoutDocument = Of(options.WithoutDocument);
    public readonly int Namesakes = Of(options.Namesakes);
    public readonly int Siblings = Of(options.Siblings);
    public readonly int SharedIdentifiers = Of(options.SharedIdentifiers);
    public readonly int RenewedPassports = Of(options.RenewedPassports);
    public readonly int NumberFaults = Of(options.NumberFaults);
    public readonly int Placeholders = Of(options.Placeholders);
    public readonly int SwappedNames = Of(options.SwappedNames);
    public readonly int SingleNames = Of(options.SingleNames);
    public readonly int Titles = Of(options.Titles);
    public readonly int FormerNames = Of(options.FormerNames);
    public readonly int PlatesWithoutProvince = Of(options.PlatesWithoutProvince);
    public readonly int ExtraRecords = (int)decimal.Round(((decimal)options.RecordsPerPerson - 1) * 1000);

    private static int Of(double rate) => (int)decimal.Round((decimal)rate * 1_000_000);
}
