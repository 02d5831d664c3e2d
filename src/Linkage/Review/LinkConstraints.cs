namespace Linkage;

// What people decided about pairs of rows; it outranks the model. The must-links contradict neither the cannot-links nor each other.
internal sealed record LinkConstraints(IReadOnlyList<CandidatePair> MustLinks, IReadOnlyList<CandidatePair> CannotLinks)
{
    public static LinkConstraints None { get; } = new([], []);

    public bool IsEmpty => MustLinks.Count == 0 && CannotLinks.Count == 0;
}
