using System.Xml.Linq;

namespace Linkage.House;

public sealed class PackagesTests
{
    public static TheoryData<string> Projects =>
        [.. Repository.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Repository.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_SaysWhatItsPackageIsFor(string project)
    {
        XDocument content = XDocument.Load(Repository.PathTo(project));
        Assert.False(string.IsNullOrWhiteSpace(content.Descendants("Description").SingleOrDefault()?.Value), $"{project} has no Description.");
        Assert.DoesNotContain(content.Descendants("IsPackable"), element => element.Value != "true");
        Assert.DoesNotContain(content.Descendants("PackageReference"), reference => reference.Attribute("Version") is not null);
    }

    [Fact]
    public void Packages_CarryReadmeAndLicense()
    {
        XDocument packed = XDocument.Load(Repository.PathTo("src", "Directory.Build.props"));
        XDocument metadata = XDocument.Load(Repository.PathTo("Directory.Build.props"));
        Assert.Equal("true", packed.Descendants("IsPackable").Single().Value);
        Assert.Contains(packed.Descendants("None"), item => Packs(item, "README.md"));
        Assert.Contains(packed.Descendants("None"), item => Packs(item, "LICENSE"));
        Assert.Equal("README.md", metadata.Descendants("PackageReadmeFile").Single().Value);
        Assert.Equal("Apache-2.0", metadata.Descendants("PackageLicenseExpression").Single().Value);
        Assert.All(["README.md", "LICENSE", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"], page => Assert.True(File.Exists(Repository.PathTo(page)), $"{page} is missing."));
    }

    private static bool Packs(XElement item, string file) =>
        item.Attribute("Include")!.Value.EndsWith(file, StringComparison.Ordinal) && item.Attribute("Pack")?.Value == "true";
}
