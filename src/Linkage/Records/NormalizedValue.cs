using Linkage.Normalization;

namespace Linkage;

/// <summary>What standardising made of one distinct raw value of a column.</summary>
/// <param name="Canonical">The comparable text; empty when the value is no evidence.</param>
/// <param name="Status">Whether the value passed its checks.</param>
/// <param name="Form">The prepared form that comparisons of this field use, or null.</param>
/// <param name="Reason">A code that says why it is invalid or a placeholder, such as <c>impossible-date</c>; or null.</param>
internal readonly record struct NormalizedValue(string Canonical, ValueStatus Status, object? Form = null, string? Reason = null);
