namespace Linkage.IO.Tests.Files;

public sealed class FilePathsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("crossings-*.csv", "crossings-1.csv;crossings-10.csv;crossings-2.csv")]
    [InlineData("crossings-?.csv", "crossings-1.csv;crossings-2.csv")]
    [InlineData("*/x.csv", "in/x.csv")]
    [InlineData("**/x.csv", "in/deep/x.csv;in/x.csv;x.csv")]
    [InlineData("x.csv", "x.csv")]
    [InlineData("none*.csv", "")]
    [InlineData("nowhere/*.csv", "")]
    public void Find_Pattern_GivesFilesInOrdinalOrder(string pattern, string expected)
    {
        foreach (string name in new[] { "crossings-2.csv", "crossings-10.csv", "crossings-1.csv", "x.csv", "in/x.csv", "in/deep/x.csv" })
            _files.Write(name, "a\n1\n");

        IEnumerable<string> found = FilePaths.Find(_files.Folder, pattern).Select(path => Path.GetRelativePath(_files.Folder, path).Replace('\\', '/'));

        Assert.Equal(expected, string.Join(';', found));
    }

    [Fact]
    public void ExpandVariables_SetAndUnset_NamesTheFirstUnset()
    {
        string text = FilePaths.ExpandVariables("${A}/x/${B}-${C}$", name => name == "A" ? "/data" : null, out string? missing);

        Assert.Equal("/data/x/-$", text);
        Assert.Equal("B", missing);
    }
}
