namespace Linkage.IO;

/// <summary>A file cannot be read, or cannot be read on. It never carries a value of a record.</summary>
internal sealed class FileProblemException(string code, string found, string expected, int row = 0, string? field = null, Exception? cause = null)
    : Exception($"{code}: {found}; expected {expected}", cause)
{
    /// <summary>The file has no rows at all.</summary>
    public const string Empty = "file.empty";

    /// <summary>A column that the mapping names is not there.</summary>
    public const string MissingColumn = "file.missing-column";

    /// <summary>The bytes are not text in the encoding given.</summary>
    public const string Encoding = "file.encoding";

    /// <summary>The cells are separated by something else.</summary>
    public const string Delimiter = "file.delimiter";

    /// <summary>The file ends before its time.</summary>
    public const string Truncated = "file.truncated";

    /// <summary>Gets the code, such as <c>file.empty</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Gets what was found.</summary>
    public string Found { get; } = found;

    /// <summary>Gets what was expected, and what to do.</summary>
    public string Expected { get; } = expected;

    /// <summary>Gets the row, 1-based; 0 when it is the whole file.</summary>
    public int Row { get; } = row;

    /// <summary>Gets the column, if it is one.</summary>
    public string? Field { get; } = field;
}
