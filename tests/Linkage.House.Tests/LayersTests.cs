using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Linkage.House;

public sealed class LayersTests
{
    // ARCHITECTURE.md, "The rooms": a project may refer to these and no others.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Linkage"] = [],
        ["IO"] = ["Linkage"],
        ["Graph"] = ["Linkage"],
        ["Store"] = ["Linkage"],
        ["Synthetic"] = ["Linkage"],
        ["Graph.Bolt"] = ["Graph", "Linkage"],
        ["Cli"] = ["Linkage", "IO", "Graph", "Store", "Synthetic"],
    };

    // Inside src/Linkage a folder knows its own line and the lines above it; files at the root know all.
    private static readonly string[][] Folders =
    [
        ["Similarity"],
        ["Records"],
        ["Normalization"],
        ["Blocking", "Comparisons"],
        ["Models"],
        ["Scoring"],
        ["Clustering"],
        ["Entities", "Review"],
        ["Explanation", "Evaluation"],
        [""],
    ];

    [Fact]
    public void ProjectReferences_PointDownwards()
    {
        List<string> wrong = [];
        foreach (string project in Repository.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            string room = Path.GetFileName(Path.GetDirectoryName(project)!);
            string[] allowed = Allowed.GetValueOrDefault(room) ?? [];
            wrong.AddRange(XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileName(Path.GetDirectoryName(reference.Attribute("Include")!.Value.Replace('\\', '/'))!))
                .Where(other => !allowed.Contains(other))
                .Select(other => $"src/{room} refers to src/{other}; it may refer to: {string.Join(", ", allowed)}"));
        }

        House.HasNo(wrong);
    }

    [Fact]
    public void Folders_KnowOnlyThoseAboveThem()
    {
        SyntaxTree[] trees = [.. Repository.SourceFiles("src/Linkage").Select(Roslyn.Parse)];
        CSharpCompilation compilation = Roslyn.Compile("layers", OutputKind.DynamicallyLinkedLibrary, withLinkage: false, trees);
        SortedSet<string> wrong = new(StringComparer.Ordinal);
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            int layer = LayerOf(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (TypeNamedBy(model, name) is not { } type || type.DeclaringSyntaxReferences is not [_, ..] places)
                    continue;
                int lowest = places.Min(place => LayerOf(place.SyntaxTree));
                if (lowest > layer)
                    wrong.Add($"{Repository.Name(tree.FilePath)} uses {type.Name} of {Repository.Name(places[0].SyntaxTree.FilePath)}, a later layer");
            }
        }

        House.HasNo(wrong);
    }

    [Fact]
    public void Folders_AreAllInTheList() =>
        Assert.All(Repository.SourceFiles("src/Linkage"), file => Assert.True(Layer(file) >= 0, $"{Repository.Name(file)} is in a folder that LayersTests and ARCHITECTURE.md do not place."));

    // Extension methods are called on other types, so the class that holds them counts as named.
    private static INamedTypeSymbol? TypeNamedBy(SemanticModel model, SimpleNameSyntax name)
    {
        ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
        return symbol switch
        {
            INamedTypeSymbol type => type.OriginalDefinition,
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
            _ => null,
        };
    }

    private static int LayerOf(SyntaxTree tree) => Layer(tree.FilePath);

    private static int Layer(string file)
    {
        string[] parts = Path.GetRelativePath(Repository.PathTo("src", "Linkage"), file).Replace('\\', '/').Split('/');
        string folder = parts.Length == 1 ? "" : parts[0];
        return Array.FindIndex(Folders, line => line.Contains(folder));
    }
}
