using System.Xml.Linq;

namespace Linkage.House;

public sealed class DocumentationTests
{
    // The compiler reports a public member without documentation (CS1591) as an error; these tests see to it that nobody tells it not to.
    private static readonly string MissingDocumentation = "15" + "91";

    [Fact]
    public void MissingDocumentation_IsNowhereSuppressedInSrc()
    {
        string[] suppressing = [.. Repository.Files("src").Concat([Repository.PathTo("Directory.Build.props"), Repository.PathTo(".editorconfig")])
            .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".targets" or ".editorconfig")
            .Where(file => File.ReadAllText(file).Contains(MissingDocumentation, StringComparison.Ordinal))
            .Select(Repository.Name)];
        House.HasNo(suppressing);
    }

    [Fact]
    public void DocumentationFiles_AreMadeAndWarningsAreErrors()
    {
        XDocument properties = XDocument.Load(Repository.PathTo("Directory.Build.props"));
        Assert.Equal("true", properties.Descendants("GenerateDocumentationFile").Single().Value);
        Assert.Equal("true", properties.Descendants("TreatWarningsAsErrors").Single().Value);
    }

    [Theory]
    [InlineData("Linkage")]
    [InlineData("Linkage.IO")]
    [InlineData("Linkage.Graph")]
    [InlineData("Linkage.Synthetic")]
    public void Package_HasADocumentationFile_WithoutEmptySummaries(string package)
    {
        XDocument documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{package}.xml"));
        Assert.DoesNotContain(documentation.Descendants("summary"), summary => string.IsNullOrWhiteSpace(summary.Value) && !summary.HasElements);
    }
}
