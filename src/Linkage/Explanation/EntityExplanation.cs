using System.Collections.Immutable;

namespace Linkage;

/// <summary>How the records of an entity came together: the fewest, strongest pairs that hold it together.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Steps">One step fewer than it has records, those by judgments first, then the strongest; none for an entity of one record.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record EntityExplanation(EntityId Entity, ImmutableArray<EntityStep> Steps)
{
    /// <summary>Writes the steps in lines, each with what speaks for it most. It holds values of records: do not log it.</summary>
    /// <param name="language">The language.</param>
    public string ToText(ExplanationLanguage language = ExplanationLanguage.English) => EntityText.Of(this, language);

    /// <inheritdoc/>
    public override string ToString() => $"{Entity}: {Steps.Length} steps";
}
