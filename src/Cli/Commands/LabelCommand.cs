using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary><c>linkage label</c>: pairs worth judging, judged on the terminal or in a CSV file.</summary>
internal sealed class LabelCommand : ToolCommand
{
    private readonly Option<string> _in = ResultFolder.In();
    private readonly Option<int> _sample = new("--sample") { Description = "How many pairs to draw.", DefaultValueFactory = _ => 100 };
    private readonly Option<string> _kind = new("--kind") { Description = "The kind of the records.", DefaultValueFactory = _ => "person" };
    private readonly Option<string> _out = new("--out") { Description = "The file that judgments are added to, one by one. Pairs of the sample that are in it are not asked for again.", DefaultValueFactory = _ => "judgments.jsonl" };
    private readonly Option<string?> _csv = new("--csv") { Description = "Write the sample to this CSV file instead, its column match empty; filled in, it is read by train --labels, resolve --judgments and evaluate --labels." };
    private readonly Option<string?> _by = new("--by") { Description = "Who judges, to be noted with each judgment." };

    public LabelCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("label", "Draw pairs that are worth a person's judgment, most where the model is least sure, and judge them.", globals, terminal)
    {
        foreach (Option option in (Option[])[_in, _sample, _kind, _out, _csv, _by])
            Options.Add(option);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        int size = context.Parse.GetValue(_sample);
        if (size < 1)
            throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"--sample is {size}; expected 1 or more."));
        EntityKind kind = KindArgument.Parse(context.Parse.GetRequiredValue(_kind));
        string? csv = context.Parse.GetValue(_csv);
        bool asks = csv is null && context.Format == OutputFormat.Table;
        if (asks && context.Terminal.ReadKeyAsync is null)
            throw new ToolException("label.no-terminal", "There is no terminal to judge pairs on. Write them to a file with --csv FILE, and fill in its column match.");
        Resolution resolution = await ResultFolder.LoadAsync(context.Parse.GetRequiredValue(_in), cancellationToken).ConfigureAwait(false);
        ImmutableArray<ReviewCandidate> sample = ReviewSampler.Draw(resolution, kind, new ReviewSampleOptions { Size = size, Seed = context.Seed, Threads = Threads(context) }, cancellationToken);
        if (sample.IsEmpty)
            throw new ToolException("label.nothing", $"The resolution has no candidate pairs of kind {kind}, so there is nothing to judge.");
        if (asks)
            return await JudgeAsync(context, resolution, sample, cancellationToken).ConfigureAwait(false);
        await WriteAsync(context, resolution, sample, csv, cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static int Threads(ToolContext context) => context.Threads > 0 ? context.Threads : Environment.ProcessorCount;

    private async Task<int> JudgeAsync(ToolContext context, Resolution resolution, ImmutableArray<ReviewCandidate> sample, CancellationToken cancellationToken)
    {
        string file = context.Parse.GetRequiredValue(_out);
        JudgmentLedger ledger = File.Exists(file) ? await JudgmentLedger.LoadAsync(file, cancellationToken).ConfigureAwait(false) : new JudgmentLedger();
        LabelSession session = new(context, resolution, ledger, file, context.Parse.GetValue(_by));
        await session.RunAsync(sample, cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static async Task WriteAsync(ToolContext context, Resolution resolution, ImmutableArray<ReviewCandidate> sample, string? csv, CancellationToken cancellationToken)
    {
        LabelSheet sheet = new(resolution, sample);
        if (csv is not null)
        {
            // With a byte order mark, so that Excel reads every script.
            StreamWriter writer = new(csv, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await using (writer.ConfigureAwait(false))
                CsvOutput.Write(writer, sheet.Header, sheet.Rows());
            cancellationToken.ThrowIfCancellationRequested();
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{sample.Length:N0} pairs written to {csv}: fill in the column match with true, false or unsure."));
        }

        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "label", json => WriteJson(json, sample));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, sheet.Header, sheet.Rows());
    }

    private static void WriteJson(Utf8JsonWriter json, ImmutableArray<ReviewCandidate> sample)
    {
        json.WriteString("kind", sample[0].Kind.Name);
        json.WriteStartArray("sample");
        foreach (ReviewCandidate candidate in sample)
        {
            json.WriteStartObject();
            json.WriteString("left", candidate.Left.ToString());
            json.WriteString("right", candidate.Right.ToString());
            json.WriteRounded("weight", candidate.Weight.Bits, 9);
            json.WriteRounded("probability", candidate.Probability, 9);
            json.WriteRounded("samplingWeight", candidate.SamplingWeight, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
