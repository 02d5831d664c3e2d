using System.Collections.Immutable;

namespace Linkage;

/// <summary>What a resolution did, in figures.</summary>
/// <param name="Kinds">Per kind, in the order of <see cref="EntityKind.All"/>; kinds without records are left out.</param>
/// <param name="PossibleMatches">How many pairs of entities may be the same.</param>
/// <param name="IdentifierReuses">How many documents are stated by records of several persons.</param>
/// <param name="Links">How many links between records there are.</param>
/// <param name="Load">What loading read, rejected and noticed.</param>
public sealed record ResolutionReport(ImmutableArray<KindReport> Kinds, int PossibleMatches, int IdentifierReuses, int Links, LoadReport Load)
{
    /// <summary>Gets what became of the judgments.</summary>
    public JudgmentReport Judgments { get; init; } = JudgmentReport.None;

    /// <summary>Gets the SHA-256, in hexadecimal, of which record belongs to which entity: equal for equal results.</summary>
    public string StateHash { get; init; } = "";
}
