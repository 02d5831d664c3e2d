namespace Linkage;

/// <summary>The evidence that two records are the same entity, in bits: log2(m / u).</summary>
/// <param name="Bits">The amount; 0 is no evidence.</param>
/// <remarks>Positive favours a match, negative a non-match. The weights of independent comparisons add.</remarks>
public readonly record struct MatchWeight(double Bits) : IComparable<MatchWeight>
{
    /// <summary>Adds two independent pieces of evidence.</summary>
    /// <param name="left">A weight.</param>
    /// <param name="right">Another one.</param>
    public static MatchWeight operator +(MatchWeight left, MatchWeight right) => new(left.Bits + right.Bits);

    /// <summary>Takes independent evidence back.</summary>
    /// <param name="left">A weight.</param>
    /// <param name="right">What is taken from it.</param>
    public static MatchWeight operator -(MatchWeight left, MatchWeight right) => new(left.Bits - right.Bits);

    /// <summary>Gets the probability of odds of 2 to the power of the weight: what a pair's whole weight, prior included, means.</summary>
    /// <returns>From 0 to 1; 0.5 for a weight of 0.</returns>
    public double ToProbability() => 1 / (1 + Math.Exp(-Bits * Math.Log(2)));

    /// <summary>Gets the weight of a probability, log2(p / (1 - p)).</summary>
    /// <param name="probability">From 0 to 1; 0 and 1 give infinite weights.</param>
    /// <returns>The weight.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public static MatchWeight FromProbability(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");
        return new(Math.Log2(probability / (1 - probability)));
    }

    /// <inheritdoc/>
    public int CompareTo(MatchWeight other) => Bits.CompareTo(other.Bits);

    /// <summary>Writes the bits with a sign and one digit after the point: <c>+9.6</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Bits.ToString("+0.0;-0.0;0.0", System.Globalization.CultureInfo.InvariantCulture);
}
