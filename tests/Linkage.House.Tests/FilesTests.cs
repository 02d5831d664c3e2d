using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Linkage.House;

public sealed class FilesTests
{
    private static readonly string[] TextKinds = [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".jsonc", ".yml", ".config", ".editorconfig", ".gitignore", ".txt", ".sh", ""];

    // Written in halves, so that this file does not hold what it forbids.
    private static readonly string[] MachinePlaces = ["/wo" + "rk/", "/ro" + "ot/", "/tm" + "p/", "/ho" + "me/", @"C:\Us" + "ers"];
    private static readonly string[] PackageHosts = ["nuget" + ".org", "pkgs." + "dev", "v3/index" + ".json"];

    private static readonly string[] CodeFolders = ["src", "tests", "bench", "samples"];

    [Fact]
    public void SourceFile_HasOneTypeOfItsName()
    {
        List<string> wrong = [];
        foreach (string file in CodeFolders.SelectMany(Repository.SourceFiles))
        {
            SyntaxNode root = Roslyn.Parse(file).GetRoot();
            if (root.DescendantNodes().OfType<GlobalStatementSyntax>().Any())
                continue;
            string[] types = [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                .Select(node => node is DelegateDeclarationSyntax type ? type.Identifier.Text : ((BaseTypeDeclarationSyntax)node).Identifier.Text)];
            string name = Path.GetFileNameWithoutExtension(file).Split('.', '{', '`')[0];
            if (types.Length > 1 || (types.Length == 1 && types[0] != name))
                wrong.Add($"{Repository.Name(file)} holds {string.Join(", ", types)}");
        }

        House.HasNo(wrong);
    }

    [Fact]
    public void TextFile_NamesNoPlaceOnAMachineAndNoPackageHost()
    {
        List<string> wrong = [];
        foreach (string file in Repository.Files().Where(IsText))
        {
            string text = File.ReadAllText(file);
            wrong.AddRange(MachinePlaces.Concat(PackageHosts).Where(place => text.Contains(place, StringComparison.OrdinalIgnoreCase))
                .Select(place => $"{Repository.Name(file)} holds {place}"));
        }

        House.HasNo(wrong);
    }

    [Fact]
    public void TextFile_BeginsWithoutByteOrderMark_AndEndsWithALineBreak()
    {
        List<string> wrong = [];
        foreach (string file in Repository.Files().Where(IsText))
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (file.EndsWith(".sln", StringComparison.Ordinal) || file.EndsWith("packages.lock.json", StringComparison.Ordinal))
                continue;   // written by tools in their own way
            if (bytes.AsSpan().StartsWith("\uFEFF"u8))
                wrong.Add($"{Repository.Name(file)} begins with a byte order mark");
            if (bytes.Length > 0 && bytes[^1] != (byte)'\n')
                wrong.Add($"{Repository.Name(file)} does not end with a line break");
            if (bytes.AsSpan().Contains((byte)'\r'))
                wrong.Add($"{Repository.Name(file)} has carriage returns");
        }

        House.HasNo(wrong);
    }

    // The files of the sample case come from the generator, in the encodings that agencies use.
    private static bool IsText(string file) =>
        TextKinds.Contains(Path.GetExtension(file)) && (Path.GetExtension(file) != ".txt" || !Repository.Name(file).StartsWith("samples/", StringComparison.Ordinal));
}
