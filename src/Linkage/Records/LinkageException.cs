namespace Linkage;

/// <summary>The base of the errors that Linkage throws on purpose. Messages carry sources, files, rows and counts, never values or record keys.</summary>
public class LinkageException : Exception
{
    /// <summary>Creates the error with a message that says what was found, what was expected, where and what to do.</summary>
    public LinkageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its cause.</summary>
    public LinkageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
