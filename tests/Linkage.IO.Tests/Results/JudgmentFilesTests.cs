using Linkage.Evaluation;

namespace Linkage.IO.Tests.Results;

public sealed class JudgmentFilesTests : IDisposable
{
    private static readonly RecordId A = RecordId.Parse("s:a");
    private static readonly RecordId B = RecordId.Parse("s:b/p");
    private static readonly Judgment Whole =
        new(A, B, Verdict.Positive) { By = "ก \"K\"", At = new DateTimeOffset(2026, 3, 15, 9, 0, 0, TimeSpan.Zero), Reason = "line\nbreak", SamplingWeight = 12.5 };

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task SaveAndLoad_KeepsAllAndTheHistory()
    {
        JudgmentLedger ledger = new([Whole, new(B, A, Verdict.Unsure)]);

        await ledger.SaveAsync(_files.Path("j.jsonl"));
        JudgmentLedger loaded = await JudgmentLedger.LoadAsync(_files.Path("j.jsonl"));

        Assert.Equal(ledger.History.AsEnumerable(), loaded.History);
        Assert.StartsWith("""{"left":"s:a","right":"s:b/p","verdict":"positive","by":"ก \"K\"","at":"2026-03-15T09:00:00Z","reason":"line\nbreak","weight":12.5}""", File.ReadAllText(_files.Path("j.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_OneAfterTheOther_IsReadBackInOrder()
    {
        await Whole.AppendAsync(_files.Path("j.jsonl"));
        await new Judgment(A, B, Verdict.Negative).AppendAsync(_files.Path("j.jsonl"));

        JudgmentLedger loaded = await JudgmentLedger.LoadAsync(_files.Path("j.jsonl"));

        Assert.Equal(Verdict.Negative, Assert.Single(loaded.Current).Verdict);
        Assert.Equal(2, loaded.History.Length);
    }

    [Theory]
    [InlineData("left_id,right_id,match\ns:a,s:b/p,true\ns:c,s:d,0\ns:e,s:f,\ns:g,s:h,u\n")]
    [InlineData("left,right,verdict,by\ns:a,s:b/p,Positive,K\ns:c,s:d,negative,\ns:e,s:f,,\ns:g,s:h,unsure,\n")]
    public async Task Load_Csv_ReadsWhatIsJudged(string text)
    {
        JudgmentLedger loaded = await JudgmentLedger.LoadAsync(_files.Write("j.csv", text));

        Assert.Equal([Verdict.Positive, Verdict.Negative, Verdict.Unsure], loaded.Current.Select(judgment => judgment.Verdict));
        Assert.Equal([true, false], (await LabeledPair.LoadAsync(_files.Path("j.csv"))).Select(pair => pair.IsMatch));
    }

    [Theory]
    [InlineData("row.bad-value", "left_id,right_id,match\ns:a,s:b,maybe\n")]
    [InlineData("row.bad-value", "left_id,right_id,match\ns:a,s:a,true\n")]
    [InlineData("row.bad-value", "left_id,right_id,match\na,s:a,true\n")]
    [InlineData("row.bad-value", "left_id,right_id,match,at\ns:a,s:b,true,noon\n")]
    [InlineData("row.bad-value", "left_id,right_id,match,weight\ns:a,s:b,true,-1\n")]
    [InlineData("file.missing-column", "left_id,right_id\ns:a,s:b\n")]
    public async Task Load_WhatIsNoJudgment_SaysSoWithoutTheValue(string code, string text)
    {
        LoadException error = await Assert.ThrowsAsync<LoadException>(() => JudgmentLedger.LoadAsync(_files.Write("j.csv", text)));

        Assert.Equal(code, error.Issue.Code);
        Assert.DoesNotContain("s:a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_EmptyFile_IsAnEmptyLedger() => Assert.Equal(0, (await JudgmentLedger.LoadAsync(_files.Write("j.jsonl", ""))).Count);

    [Fact]
    public async Task Load_NoFile_Throws() => Assert.Equal("manifest.file-not-found", (await Assert.ThrowsAsync<LoadException>(() => JudgmentLedger.LoadAsync(_files.Path("no.jsonl")))).Issue.Code);
}
