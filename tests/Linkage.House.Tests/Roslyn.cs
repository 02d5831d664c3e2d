using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Linkage.House;

/// <summary>The compiler as the tests use it: the language version and implicit usings of the projects, and the assemblies beside the tests.</summary>
internal static class Roslyn
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    public static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file);

    /// <summary>Compiles sources against the shared framework, the packages and, if asked, our own assemblies.</summary>
    public static CSharpCompilation Compile(string name, OutputKind kind, bool withLinkage, IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(ImplicitUsings, Language), .. trees],
            References(withLinkage),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree ParseText(string text, string place) => CSharpSyntaxTree.ParseText(text, Language, place);

    private static IEnumerable<MetadataReference> References(bool withLinkage) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => withLinkage || !Path.GetFileName(file).StartsWith("Linkage", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
}
