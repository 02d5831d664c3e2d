namespace Linkage.Cli;

/// <summary>Where the tool writes: results to one stream, talk to the other.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, warnings, timings, errors.</param>
internal sealed record ToolTerminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Gets whether results go to a person's screen.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>Gets whether talk goes to a person's screen.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gets the width of the screen in columns; a pipe has no width, so tables there are as wide as they need.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>Gets what waits for a key of a person; null where nobody can press one.</summary>
    public Func<CancellationToken, Task<char>>? ReadKeyAsync { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Gets the terminal of this process.</summary>
    public static ToolTerminal FromConsole() => new(Console.Out, Console.Error)
    {
        IsOutTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? int.MaxValue : Math.Max(40, ConsoleWidth()),
        ReadKeyAsync = Console.IsInputRedirected || Console.IsOutputRedirected ? null : ReadConsoleKeyAsync,
        Variable = Environment.GetEnvironmentVariable,
    };

    // The console's own wait cannot be cancelled.
    private static Task<char> ReadConsoleKeyAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Console.ReadKey(intercept: true).KeyChar, CancellationToken.None).WaitAsync(cancellationToken);

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 120;   // a terminal that does not tell
        }
    }
}
