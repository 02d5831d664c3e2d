using System.CommandLine;
using System.Globalization;
using Linkage.Synthetic;

namespace Linkage.Cli;

/// <summary><c>linkage generate</c>: a made-up case with its truth.</summary>
internal sealed class GenerateCommand : ToolCommand
{
    private readonly Argument<string> _out = new("OUT") { Description = "The folder for the case; it is made if need be." };
    private readonly Option<int?> _records = new("--records") { Description = "About how many records. Default: 3000." };
    private readonly Option<string[]> _rates = new("--rate") { Description = "A rate of the generator, from 0 to 1: --rate misspelled=0.2. May be repeated." };

    public GenerateCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("generate", "Make up a smuggling case as several agencies would hold it, with the truth beside it. All people in it are invented.", globals, terminal)
    {
        Arguments.Add(_out);
        Options.Add(_records);
        Options.Add(_rates);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        CaseGeneratorOptions options = new();
        options = options with { Seed = context.GivenSeed ?? options.Seed, Records = context.Parse.GetValue(_records) ?? options.Records };
        foreach (string rate in context.Parse.GetValue(_rates) ?? [])
            options = GeneratorRates.Apply(options, rate);
        string folder = context.Parse.GetRequiredValue(_out);
        GeneratedCase made = await CaseGenerator.GenerateAsync(folder, options, context.Progress, cancellationToken).ConfigureAwait(false);
        context.Progress?.Clear();
        long records = made.PersonRecords + made.VehicleRecords + made.PhoneRecords + made.DocumentRecords + made.EventRecords;
        if (context.Format == OutputFormat.Json)
        {
            JsonOutput.WriteObject(context.Out, "generate", json =>
            {
                json.WriteString("out", folder);
                json.WriteNumber("seed", options.Seed);
                json.WriteNumber("rows", made.Rows);
                json.WriteNumber("records", records);
                json.WriteNumber("persons", made.Persons);
                json.WriteNumber("networks", made.Networks);
            });
        }
        else
        {
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Rows:N0} rows, {records:N0} records of {made.Persons:N0} persons, {made.Networks:N0} networks, in {folder}"));
            context.Say($"Resolve it with: linkage resolve {Path.Combine(folder, "case.json")}");
        }
        return ExitCodes.Done;
    }
}
