using System.Reflection;
using PublicApiGenerator;

namespace Linkage.House;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("Linkage")]
    [InlineData("Linkage.IO")]
    [InlineData("Linkage.Graph")]
    [InlineData("Linkage.Synthetic")]
    public void PublicApi_IsAsApproved(string package)
    {
        string file = Repository.PathTo("tests", "Linkage.House.Tests", "Approved", $"{package}.txt");
        string actual = Assembly.Load(package).GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("LINKAGE_APPROVE") == "1")
            File.WriteAllText(file, actual);

        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(actual == approved, $"""
            The public API of {package} is not the approved one:
            {Difference(approved, actual)}
            If the change is meant, accept it and commit the file:
              LINKAGE_APPROVE=1 dotnet test tests/Linkage.House.Tests --filter PublicApi
            """);
    }

    private static string Difference(string approved, string actual)
    {
        string[] before = approved.Split('\n');
        string[] after = actual.Split('\n');
        IEnumerable<string> lines = before.Except(after).Select(line => $"- {line.Trim()}").Concat(after.Except(before).Select(line => $"+ {line.Trim()}"));
        string[] shown = [.. lines.Take(60)];
        return shown.Length == 0 ? "the same lines in another order or number" : string.Join('\n', shown);
    }
}
