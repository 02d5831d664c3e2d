namespace Linkage;

/// <summary>A model, result or judgments file that cannot be read: another version, a broken or missing part.</summary>
public sealed class LinkageFormatException : LinkageException
{
    /// <summary>Creates the error with a message that names the file's part.</summary>
    public LinkageFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its cause.</summary>
    public LinkageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the error from what is wrong; its text is the message.</summary>
    public LinkageFormatException(LinkageProblem problem)
        : base(MessageOf(problem)) => Problem = problem;

    /// <summary>Creates the error from what is wrong, with its cause.</summary>
    public LinkageFormatException(LinkageProblem problem, Exception innerException)
        : base(MessageOf(problem), innerException) => Problem = problem;

    /// <summary>Gets what was found, what was expected and where; null where the message says it all.</summary>
    public LinkageProblem? Problem { get; }

    private static string MessageOf(LinkageProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.ToString();
    }
}
