namespace Linkage;

/// <summary>One mistake in settings, a manifest or a model: what was found, what was expected, where.</summary>
/// <param name="Code">A stable code, such as <c>manifest.unknown-field</c>.</param>
/// <param name="Path">The JSON path or the name of the setting.</param>
/// <param name="Found">What was found, or null. Never a value from a record.</param>
/// <param name="Expected">What was expected, or null.</param>
/// <param name="Message">The sentence for a person, complete in itself.</param>
public sealed record LinkageProblem(string Code, string Path, string? Found, string? Expected, string Message)
{
    /// <summary>Writes the path and the message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
