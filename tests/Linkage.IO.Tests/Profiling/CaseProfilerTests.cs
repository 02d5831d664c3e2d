namespace Linkage.IO.Tests.Profiling;

public sealed class CaseProfilerTests
{
    [Fact]
    public async Task Profile_File_CountsFilledDistinctAndCommonest()
    {
        using TestFiles files = new();
        CaseProfile profile = await CaseProfiler.ProfileAsync([files.Write("people.csv", "id,name\n1,Anan\n2,Malee\n3,Anan\n4,\n")]);

        FileProfile file = Assert.Single(profile.Files);
        Assert.Equal(("people", "people.csv", "csv", 4L, 0L), (file.Source, file.File, file.Format, file.Rows, file.BadRows));
        ColumnProfile name = file.Columns[1];
        Assert.Equal((3L, 2L), (name.Filled, name.Distinct));
        Assert.Equal([new ValueCount("Anan", 2), new ValueCount("Malee", 1)], name.Commonest.ToArray());
        Assert.Null(name.Valid);
    }

    [Fact]
    public async Task Profile_Case_ChecksWhatIsMapped()
    {
        using TestFiles files = new();
        files.Write("people.csv", "id,born\n1,1990-01-02\n2,1990-02-30\n");
        string manifest = files.Write("case.json", """{"linkage": 1, "sources": {"s": {"files": [{"path": "people.csv", "mapping": "m"}]}}, "mappings": {"m": {"key": "id", "records": {"p": {"kind": "person", "fields": {"birthDate": "born"}}}}}}""");

        CaseProfile profile = await CaseProfiler.ProfileAsync(await CaseManifest.LoadAsync(manifest));

        ColumnProfile born = profile.Files[0].Columns.Single(column => column.Name == "born");
        Assert.Equal((1L, 1L, 0L), (born.Valid, born.Invalid, born.Placeholder));
        Assert.Equal(["m.p.birthDate"], born.MappedTo.ToArray());
    }

    [Fact]
    public async Task Profile_FileThatCannotBeRead_IsAnIssueAndTheOthersGoOn()
    {
        using TestFiles files = new();

        CaseProfile profile = await CaseProfiler.ProfileAsync([files.Write("empty.csv", ""), files.Write("people.csv", "id,name\n1,Anan\n")]);

        Assert.Equal("people", Assert.Single(profile.Files).Source);
        Assert.Equal(("file.empty", "empty"), (Assert.Single(profile.Issues).Code, profile.Issues[0].Source));
    }
}
