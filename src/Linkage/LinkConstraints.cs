namespace Linkage;

// What people decided about pairs of rows; it outranks the model.
internal sealed record LinkConstraints(IReadOnlyList<CandidatePair> MustLinks, IReadOnlyList<CandidatePair> CannotLinks)
{
    public static LinkConstraints None { get; } = new([], []);
}
