using System.Globalization;
using Linkage.Synthetic;

namespace Linkage.Cli;

/// <summary>Sets the generator's rates by name.</summary>
internal static class GeneratorRates
{
    private static readonly SortedDictionary<string, Func<CaseGeneratorOptions, double, CaseGeneratorOptions>> Setters = new(StringComparer.Ordinal)
    {
        ["first-of-january"] = (options, rate) => options with { FirstOfJanuary = rate },
        ["former-names"] = (options, rate) => options with { FormerNames = rate },
        ["misspelled"] = (options, rate) => options with { Misspelled = rate },
        ["namesakes"] = (options, rate) => options with { Namesakes = rate },
        ["number-faults"] = (options, rate) => options with { NumberFaults = rate },
        ["partial-births"] = (options, rate) => options with { PartialBirths = rate },
        ["placeholders"] = (options, rate) => options with { Placeholders = rate },
        ["plates-without-province"] = (options, rate) => options with { PlatesWithoutProvince = rate },
        ["records-per-person"] = (options, rate) => options with { RecordsPerPerson = rate },
        ["renewed-passports"] = (options, rate) => options with { RenewedPassports = rate },
        ["shared-identifiers"] = (options, rate) => options with { SharedIdentifiers = rate },
        ["siblings"] = (options, rate) => options with { Siblings = rate },
        ["single-names"] = (options, rate) => options with { SingleNames = rate },
        ["swapped-names"] = (options, rate) => options with { SwappedNames = rate },
        ["titles"] = (options, rate) => options with { Titles = rate },
        ["two-scripts"] = (options, rate) => options with { TwoScripts = rate },
        ["without-document"] = (options, rate) => options with { WithoutDocument = rate },
        ["wrong-births"] = (options, rate) => options with { WrongBirths = rate },
    };

    public static CaseGeneratorOptions Apply(CaseGeneratorOptions options, string text)
    {
        string[] parts = text.Split('=', 2);
        if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double rate))
            throw new ToolException("option.bad-value", $"--rate is '{text}'; expected NAME=NUMBER, such as misspelled=0.2.");
        return Setters.TryGetValue(parts[0], out Func<CaseGeneratorOptions, double, CaseGeneratorOptions>? set)
            ? set(options, rate)
            : throw new ToolException("option.bad-value", $"There is no rate '{parts[0]}'. There are: {string.Join(", ", Setters.Keys)}.");
    }
}
