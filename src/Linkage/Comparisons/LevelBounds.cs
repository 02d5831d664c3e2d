namespace Linkage.Comparisons;

/// <summary>How many bits a pair loses by the outcome of a comparison against the best one: first by what the gate says, then by the rest.</summary>
/// <remarks>Sixteen entries each, of which the first are levels; see <see cref="LevelPlan.Open"/>.</remarks>
internal sealed class LevelBounds
{
    private readonly float[] _leastFrom = new float[16];
    private readonly byte _nullLevel;
    private readonly byte _equalLevel;

    /// <param name="shortfalls">What each level loses: sixteen entries.</param>
    /// <param name="levels">How many levels there are.</param>
    /// <param name="nullLevel">The level of pairs that lack a value.</param>
    /// <param name="equalLevel">The level of pairs of equal values, or <see cref="LevelStep.None"/> where equality decides nothing.</param>
    public LevelBounds(float[] shortfalls, int levels, byte nullLevel, byte equalLevel)
    {
        (_nullLevel, _equalLevel) = (nullLevel, equalLevel);
        float open = float.MaxValue;
        for (int level = 0; level < levels; level++)
            open = IsGate(level) ? open : Math.Min(open, shortfalls[level]);
        Gate = new float[16];
        Rest = new float[16];
        Gate[LevelPlan.Open] = open;
        float least = float.MaxValue;
        for (int level = levels - 1; level >= 0; level--)
        {
            bool isGate = IsGate(level);
            Gate[level] = isGate ? shortfalls[level] : open;
            Rest[level] = isGate ? 0 : shortfalls[level] - open;
            least = isGate ? least : Math.Min(least, Rest[level]);
            _leastFrom[level] = least;
        }

        Array.Fill(_leastFrom, float.MaxValue, levels, 16 - levels);
    }

    /// <summary>Gets what a pair loses once the gate has said that it lacks a value, has equal ones or is open.</summary>
    public float[] Gate { get; }

    /// <summary>Gets what an open pair loses besides, by level; nothing for a pair that the gate decided.</summary>
    public float[] Rest { get; }

    /// <summary>Whether a level is decided by the gate.</summary>
    public bool IsGate(int level) => level == _nullLevel || level == _equalLevel;

    /// <summary>Gets the least that an open pair loses besides if it is at a level or one after it.</summary>
    public float LeastFrom(int level) => _leastFrom[level];
}
