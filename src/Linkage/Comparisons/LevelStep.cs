namespace Linkage.Comparisons;

/// <summary>One or more successive levels of a comparison, decided for many pairs at once.</summary>
internal abstract class LevelStep
{
    /// <summary>No level.</summary>
    public const byte None = byte.MaxValue;

    /// <summary>Writes the levels of the pairs it decides.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="pending">The numbers of the pairs that are open; those that stay so are moved to the front, in their order.</param>
    /// <param name="levels">The levels by pair.</param>
    /// <returns>How many stay open.</returns>
    public abstract int Decide(PairTile tile, Span<int> pending, Span<byte> levels);
}
