namespace Linkage.Cli;

/// <summary>An error of the command line itself: something was misused, exit code 2.</summary>
internal sealed class ToolException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
