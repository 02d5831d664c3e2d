namespace Linkage;

/// <summary>A change that a mapping makes to a raw value before it is standardised.</summary>
/// <param name="Name">One of <c>upper</c>, <c>lower</c>, <c>digits</c>, <c>excelText</c>, <c>mojibake</c>, <c>padLeft</c>.</param>
/// <param name="Width">The width that <c>padLeft</c> fills with zeros; 0 for the others.</param>
public sealed record ValueTransform(string Name, int Width = 0)
{
    /// <summary>Gets the names that are known.</summary>
    public static IReadOnlyList<string> Names { get; } = ["upper", "lower", "digits", "excelText", "mojibake", "padLeft"];
}
