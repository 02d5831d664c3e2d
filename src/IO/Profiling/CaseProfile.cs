using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What the files of a case hold, before anything is resolved.</summary>
/// <param name="Files">The files, in the order of the manifest.</param>
/// <param name="Issues">What is wrong with files and rows.</param>
public sealed record CaseProfile(ImmutableArray<FileProfile> Files, ImmutableArray<RowIssue> Issues);
