namespace Linkage.IO.Tests.Results;

public sealed class TermFrequencyFilesTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Load_FieldsOfOneFile_AreATableEach()
    {
        string path = _files.Write("names.csv", "value,field,share\nSmith,familyName,0.01\nAnna,givenName,0.02\nJones,familyName,1e-3\n,familyName,0.5\n");

        IReadOnlyList<TermFrequencyTable> tables = await TermFrequencyTable.LoadAsync(path);

        Assert.Equal([("familyName", 2), ("givenName", 1)], tables.Select(table => (table.Field, table.Count)));
    }

    [Theory]
    [InlineData("row.bad-value", "field,value,share\nname,Smith,often\n")]
    [InlineData("row.bad-value", "field,value,share\nname,Smith,0\n")]
    [InlineData("row.bad-value", "field,value,share\nname,Smith,1.5\n")]
    [InlineData("file.missing-column", "field,value\nname,Smith\n")]
    public async Task Load_WhatIsNoShare_SaysSoWithoutTheValue(string code, string text)
    {
        LoadException error = await Assert.ThrowsAsync<LoadException>(() => TermFrequencyTable.LoadAsync(_files.Write("names.csv", text)));

        Assert.Equal(code, error.Issue.Code);
        Assert.DoesNotContain("Smith", error.Message, StringComparison.Ordinal);
    }
}
