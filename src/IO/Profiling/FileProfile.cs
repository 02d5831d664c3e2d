using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What a file holds.</summary>
/// <param name="Source">The source it belongs to; for a file without a manifest, its name.</param>
/// <param name="File">The file's name without folders.</param>
/// <param name="Format">The format: <c>csv</c>, <c>jsonl</c>, <c>parquet</c>, <c>xlsx</c>.</param>
/// <param name="Encoding">How the text is encoded, or null where the format has no encoding of its own.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="BadRows">How many rows could not be read.</param>
/// <param name="Columns">Its columns, in the order of the file.</param>
public sealed record FileProfile(string Source, string File, string Format, string? Encoding, long Rows, long BadRows, ImmutableArray<ColumnProfile> Columns)
{
    /// <summary>Gets the path it was read from; empty when it is not known.</summary>
    internal string Path { get; init; } = "";
}
