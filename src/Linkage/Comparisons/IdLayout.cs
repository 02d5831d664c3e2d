namespace Linkage.Comparisons;

/// <summary>The value numbers of a table's rows, those of a row side by side.</summary>
/// <param name="Kinds">The columns by place, and whether their value numbers are meant rather than the canonical ones.</param>
/// <param name="Numbers">The numbers.</param>
internal sealed record IdLayout((ComparedColumn Column, bool IsRaw)[] Kinds, int[] Numbers);
