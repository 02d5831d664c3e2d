using Linkage.Peers.Data;
using Linkage.Similarity;

namespace Linkage.Peers.Kernels;

/// <summary>Texts of one sort with what the kernels need: the column prepared, pairs in no order of it, room for results.</summary>
internal sealed class KernelTexts
{
    private int _next;

    public KernelTexts(string name, string[] texts, int pairs)
    {
        (Name, Texts, Values) = (name, texts, PreparedStrings.Create(texts));
        Pairs = new IndexPair[pairs];
        Draws draws = new(17);
        // A quarter of the pairs stand beside each other, where slips are; the others are any two texts.
        for (int i = 0; i < pairs; i++)
        {
            int left = draws.Below(texts.Length / 4) * 4 + 2;
            Pairs[i] = i % 4 == 0 ? new IndexPair(left, left + 1) : new IndexPair(left, draws.Below(texts.Length));
        }

        Similarities = new double[Math.Max(pairs, texts.Length)];
        Distances = new int[Math.Max(pairs, texts.Length)];
    }

    public string Name { get; }

    public string[] Texts { get; }

    public PreparedStrings Values { get; }

    public IndexPair[] Pairs { get; }

    public double[] Similarities { get; }

    public int[] Distances { get; }

    /// <summary>Another text at each call.</summary>
    public string Next() => Texts[_next = (_next + 37) % Texts.Length];
}
