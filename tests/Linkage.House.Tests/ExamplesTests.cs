using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Linkage.House;

[Collection(nameof(ExamplesTests))]
[CollectionDefinition(nameof(ExamplesTests), DisableParallelization = true)]
public sealed class ExamplesTests
{
    public static TheoryData<string> Places => [.. Example.All().Select(example => example.Place)];

    [Fact]
    public void Readme_HasAnExample() => Assert.Contains(Example.All(), example => example.Place.StartsWith("README.md", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Example_CompilesAndPrintsWhatThePageSays(string place)
    {
        Example example = Example.All().Single(example => example.Place == place);
        CSharpCompilation compilation = Roslyn.Compile("example", OutputKind.ConsoleApplication, withLinkage: true, [Roslyn.ParseText(example.Code, place)]);
        using MemoryStream assembly = new();
        string[] problems = [.. compilation.Emit(assembly).Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString())];
        House.HasNo(problems);
        if (example.Output is null)
            return;
        string printed = await RunAsync(assembly);
        if (Environment.GetEnvironmentVariable("LINKAGE_APPROVE") == "1")
            example.Accept(printed);
        else
            Assert.Equal(example.Output.TrimEnd(), printed);
    }

    // Runs at the root of the repository, as a reader would, so that samples/… can be named.
    private static async Task<string> RunAsync(MemoryStream assembly)
    {
        AssemblyLoadContext context = new("example", isCollectible: true);
        context.Resolving += (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        TextWriter console = Console.Out;
        string folder = Environment.CurrentDirectory;
        using StringWriter output = new();
        try
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = Repository.Root;
            assembly.Position = 0;
            MethodInfo main = context.LoadFromStream(assembly).EntryPoint!;
            object? result = main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            if (result is Task task)
                await task;
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
            context.Unload();
        }

        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd();
    }
}
