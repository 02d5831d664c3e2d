using System.Collections.Immutable;
using System.Globalization;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary>Asks a person about one pair after the other, and adds each answer to a file at once, so that nothing is lost on interruption.</summary>
internal sealed class LabelSession(ToolContext context, Resolution resolution, JudgmentLedger ledger, string file, string? by)
{
    private readonly Dictionary<ReviewCandidate, Verdict> _judged = [];

    public async Task RunAsync(ImmutableArray<ReviewCandidate> sample, CancellationToken cancellationToken)
    {
        ReviewCandidate[] open = [.. sample.Where(candidate => !IsJudged(candidate))];
        if (open.Length < sample.Length)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{sample.Length - open.Length:N0} of {sample.Length:N0} pairs are judged in {file} already."));
        context.Progress?.Clear();
        int next = 0;
        while (next >= 0 && next < open.Length)
        {
            Show(open[next], next + 1, open.Length);
            next = await AnswerAsync(open, next, cancellationToken).ConfigureAwait(false);
        }

        WriteSummary(open.Length);
    }

    // A judgment that was made elsewhere stands for its pair alone.
    private bool IsJudged(ReviewCandidate candidate) => ledger.TryFind(candidate.Left, candidate.Right, out Judgment? judgment) && judgment.SamplingWeight is not null;

    // The number of the pair to go on with; -1 to end.
    private async Task<int> AnswerAsync(ReviewCandidate[] open, int current, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (char.ToLowerInvariant(await context.Terminal.ReadKeyAsync!(cancellationToken).ConfigureAwait(false)))
            {
                case 'y':
                    await JudgeAsync(open[current], Verdict.Positive, cancellationToken).ConfigureAwait(false);
                    return current + 1;
                case 'n':
                    await JudgeAsync(open[current], Verdict.Negative, cancellationToken).ConfigureAwait(false);
                    return current + 1;
                case 'u':
                    await JudgeAsync(open[current], Verdict.Unsure, cancellationToken).ConfigureAwait(false);
                    return current + 1;
                case 's':
                    return current + 1;
                case 'b':
                    return Math.Max(0, current - 1);
                case 'q':
                    return -1;
            }
        }
    }

    private async Task JudgeAsync(ReviewCandidate candidate, Verdict verdict, CancellationToken cancellationToken)
    {
        Judgment judgment = new(candidate.Left, candidate.Right, verdict) { By = by, At = Now(), SamplingWeight = candidate.SamplingWeight };
        await judgment.AppendAsync(file, cancellationToken).ConfigureAwait(false);
        _judged[candidate] = verdict;
    }

    private DateTimeOffset Now()
    {
        DateTimeOffset now = context.Terminal.Clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    private void Show(ReviewCandidate candidate, int number, int count)
    {
        context.Out.WriteLine();
        context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Pair {number:N0} of {count:N0}{(_judged.TryGetValue(candidate, out Verdict verdict) ? $", judged {EnumText.Of(verdict)}" : "")}"));
        RecordTable table = resolution.Records[candidate.Kind];
        (SourceRecord left, SourceRecord right) = (table.RecordOf(table.RowOf(candidate.Left)), table.RecordOf(table.RowOf(candidate.Right)));
        TableOutput values = new(context, "", candidate.Left.ToString(), candidate.Right.ToString());
        foreach (string field in table.Schema.Fields.Select(field => field.Name).Where(table.HasColumn))
        {
            (string ofLeft, string ofRight) = (string.Join("; ", left.Values(field)), string.Join("; ", right.Values(field)));
            if (ofLeft.Length + ofRight.Length > 0)
                values.Row(field, ofLeft, ofRight);
        }

        values.Write();
        context.Out.WriteLine();
        context.Out.WriteLine(resolution.Why(candidate.Left, candidate.Right).ToText());
        context.Out.WriteLine("The same? y yes, n no, u unsure, s skip, b back, q quit");
    }

    private void WriteSummary(int count)
    {
        int Of(Verdict verdict) => _judged.Values.Count(judged => judged == verdict);
        context.Out.WriteLine();
        context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_judged.Count:N0} of {count:N0} pairs judged: {Of(Verdict.Positive):N0} the same, {Of(Verdict.Negative):N0} different, {Of(Verdict.Unsure):N0} unsure. They are in {file}."));
    }
}
