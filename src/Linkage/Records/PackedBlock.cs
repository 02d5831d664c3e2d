namespace Linkage;

/// <summary>One block of <see cref="PackedTexts"/>.</summary>
/// <param name="Narrow">The characters as Latin-1 bytes, or null.</param>
/// <param name="Wide">The characters, where they are no Latin-1; or null.</param>
/// <param name="Starts">Where each text begins, and, last, where the last one ends.</param>
internal sealed record PackedBlock(byte[]? Narrow, char[]? Wide, int[] Starts)
{
    public (int Start, int Length) PlaceOf(int index) => (Starts[index], Starts[index + 1] - Starts[index]);
}
