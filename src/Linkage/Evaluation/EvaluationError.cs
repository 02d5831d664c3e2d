namespace Linkage.Evaluation;

/// <summary>An entity that was resolved wrongly, shown by two of its records.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">Whether records were joined or kept apart wrongly.</param>
/// <param name="Left">One record.</param>
/// <param name="Right">Another one: of the pairs that were kept the strongest that shows the error, or, where none was kept, of the first two records that do.</param>
/// <param name="Pairs">How many wrong pairs the error makes: of a resolved entity those of different true entities, of a true entity those in different resolved ones. 1 or more.</param>
/// <param name="Why">What spoke for and against the two records; null for a kind that is resolved by its keys.</param>
public sealed record EvaluationError(EntityKind Kind, EvaluationErrorType Type, RecordId Left, RecordId Right, long Pairs, PairExplanation? Why);
