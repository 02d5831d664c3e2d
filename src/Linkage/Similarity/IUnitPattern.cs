namespace Linkage.Similarity;

/// <summary>A text of at most 64 units held in vector registers, asked where a unit occurs in it.</summary>
/// <remarks>
/// The kernels take it as a type parameter, so that each length class gets its own compiled loop. A length class is loaded by two reads that overlap in the middle:
/// no copy, nothing read beyond the text. As vectors are compared and no table is looked up, every script costs the same.
/// </remarks>
internal interface IUnitPattern<TSelf>
    where TSelf : struct, IUnitPattern<TSelf>
{
    /// <summary>Loads a text whose length is in the class's range.</summary>
    static abstract TSelf Load(ReadOnlySpan<char> text);

    /// <summary>Bit i tells whether unit i equals <paramref name="unit"/>; bits beyond the text's length can be set.</summary>
    ulong Mask(char unit);
}
