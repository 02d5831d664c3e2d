namespace Linkage;

/// <summary>A person's decision on a pair of records; it outranks the model.</summary>
/// <remarks>Immutable; safe to share between threads. Record ids can be personal data: do not log a judgment.</remarks>
public sealed record Judgment
{
    /// <summary>Creates a judgment.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one; the order of the two means nothing.</param>
    /// <param name="verdict">What was decided.</param>
    /// <exception cref="ArgumentException">A record id names no record, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is none of <see cref="Linkage.Verdict"/>.</exception>
    public Judgment(RecordId left, RecordId right, Verdict verdict)
    {
        if (left.IsNone || right.IsNone)
            throw new ArgumentException("A judgment is about two records; one of the ids names none.");
        if (left == right)
            throw new ArgumentException("A judgment is about two records; both ids are the same.");
        if (!Enum.IsDefined(verdict))
            throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict is positive, negative or unsure.");
        (Left, Right, Verdict) = (left, right, verdict);
    }

    /// <summary>Gets a record.</summary>
    public RecordId Left { get; }

    /// <summary>Gets the other record.</summary>
    public RecordId Right { get; }

    /// <summary>Gets what was decided.</summary>
    public Verdict Verdict { get; }

    /// <summary>Gets who decided, or null.</summary>
    public string? By { get; init; }

    /// <summary>Gets when, or null.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets how many pairs this one stands for, if it was drawn at random (<see cref="ReviewCandidate.SamplingWeight"/>); null if it was not.</summary>
    public double? SamplingWeight { get; init; }

    /// <summary>Gets the pair, the smaller id first.</summary>
    internal (RecordId First, RecordId Second) Pair => Left < Right ? (Left, Right) : (Right, Left);

    /// <summary>Writes the verdict; no record id.</summary>
    public override string ToString() => Verdict.ToString();
}
