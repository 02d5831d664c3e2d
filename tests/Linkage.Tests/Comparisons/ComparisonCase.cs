using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

/// <summary>A table and a comparison on it.</summary>
internal sealed record ComparisonCase(RecordTable Table, Comparison Comparison)
{
    public override string ToString() => $"{Table.Count} rows; {string.Join("; ", Comparison.Levels.Select(level => $"{level.Label} [{string.Join(' ', level.Condition.Fields)}]"))}";
}
