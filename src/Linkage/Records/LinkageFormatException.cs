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
}
