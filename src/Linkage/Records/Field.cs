namespace Linkage;

/// <summary>One aspect that records of a kind can state.</summary>
/// <param name="Name">The name, such as <c>birthDate</c>.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Multiple">Whether one record commonly states several values. A single-valued field keeps several values too when records are merged.</param>
public sealed record Field(string Name, FieldType Type, bool Multiple = false);
