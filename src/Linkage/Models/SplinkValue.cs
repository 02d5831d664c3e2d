namespace Linkage.Models;

/// <summary>A value that a condition reads: a field, or an expression on one, of the left or the right record.</summary>
/// <param name="Field">The field or expression, as a level takes it.</param>
/// <param name="IsLeft">Whether it is the left record's.</param>
internal readonly record struct SplinkValue(string Field, bool IsLeft);
