namespace Linkage.Similarity;

/// <summary>The codes of one prepared value, held in registers.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="TLane">A signed integer with a bit for every code.</typeparam>
internal unsafe interface ICodeLine<TSelf, TLane>
    where TSelf : struct
    where TLane : unmanaged
{
    /// <summary>Gets the number of codes.</summary>
    static abstract int Width { get; }

    /// <summary>Gets the bytes from one line to the next.</summary>
    static abstract int Stride { get; }

    static abstract TSelf Load(byte* line);

    /// <summary>Bit i tells whether code i equals <paramref name="code"/>.</summary>
    TLane Mask(byte code);

    /// <summary>The same, moved up by <paramref name="shift"/> bits.</summary>
    TLane Mask(byte code, int shift);

    /// <summary>Bit i tells whether code i of the lines differs; bits from the width on are set.</summary>
    static abstract ulong Differences(byte* left, byte* right);

    /// <summary>The codes that two bags share and the smaller of the lengths, added: see <see cref="PreparedStrings"/>.</summary>
    static abstract int BagOverlap(byte* left, byte* right);
}
