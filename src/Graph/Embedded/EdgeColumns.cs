using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>The edges of a graph, column by column, numbered in their order: start, type, end, role, key.</summary>
internal sealed class EdgeColumns
{
    public required int[] From { get; init; }

    public required int[] To { get; init; }

    public required ushort[] Types { get; init; }

    /// <summary>The distinct types, ordinal.</summary>
    public required string[] TypeNames { get; init; }

    /// <summary>The index of the role, or -1.</summary>
    public required int[] Roles { get; init; }

    public required string[] RoleNames { get; init; }

    public required string?[]? Keys { get; init; }

    public required int[] Basis { get; init; }

    public required string[] BasisNames { get; init; }

    public required double[] Probabilities { get; init; }

    public required int[] Counts { get; init; }

    /// <summary>The record whose belonging to the start the edge needs, or -1.</summary>
    public required int[] FromDecisions { get; init; }

    /// <summary>The record whose belonging to the end the edge needs, or -1.</summary>
    public required int[] ToDecisions { get; init; }

    public required int[] TimeOffsets { get; init; }

    public required TickRange[] Times { get; init; }

    public required int[] SupportOffsets { get; init; }

    public required RecordPair[] Supports { get; init; }

    /// <summary>Costs by property; NaN where an edge has none.</summary>
    public required ImmutableSortedDictionary<string, double[]> Costs { get; init; }

    public int Count => From.Length;

    public ReadOnlySpan<TickRange> TimesOf(int edge) => Times.AsSpan(TimeOffsets[edge]..TimeOffsets[edge + 1]);

    public ReadOnlySpan<RecordPair> SupportsOf(int edge) => Supports.AsSpan(SupportOffsets[edge]..SupportOffsets[edge + 1]);

    /// <summary>The number of a type, or -1.</summary>
    public int FindType(string type)
    {
        int place = Array.BinarySearch(TypeNames, type, StringComparer.Ordinal);
        return place < 0 ? -1 : place;
    }

    /// <summary>The number of an edge, or -1. O(log n), as edges are sorted by just this.</summary>
    public int Find(int from, string type, int to, string? role, string? key)
    {
        int typeIndex = FindType(type);
        int roleIndex = role is null ? -1 : Array.BinarySearch(RoleNames, role, StringComparer.Ordinal);
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = (From[middle], Types[middle], To[middle], Roles[middle]).CompareTo((from, (ushort)typeIndex, to, roleIndex));
            if (order == 0)
                order = string.CompareOrdinal(Keys?[middle], key);
            if (order == 0)
                return typeIndex < 0 ? -1 : middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
