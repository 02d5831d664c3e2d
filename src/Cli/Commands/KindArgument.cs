namespace Linkage.Cli;

/// <summary>Reads the kind that a person typed.</summary>
internal static class KindArgument
{
    public static EntityKind Parse(string text) => EntityKind.TryParse(text, out EntityKind kind)
        ? kind
        : throw new ToolException("option.bad-value", $"--kind is '{text}'; expected one of {string.Join(", ", EntityKind.All)}.");
}
