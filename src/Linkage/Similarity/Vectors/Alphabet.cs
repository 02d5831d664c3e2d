namespace Linkage.Similarity;

/// <summary>The code units of a column as codes of one byte, and the buckets of its bags.</summary>
internal sealed class Alphabet
{
    /// <summary>The code of a unit that no line has.</summary>
    public const byte Foreign = 255;

    private const int Units = char.MaxValue + 1;
    private const int MaxCodes = Foreign - 1;

    private Alphabet(int[] counts, int buckets)
    {
        int[] order = [.. Enumerable.Range(0, Units).Where(unit => counts[unit] > 0).OrderByDescending(unit => counts[unit])];
        Array.Fill(Codes, Foreign);
        long[] loads = new long[buckets];
        for (int rank = 0; rank < Math.Min(order.Length, MaxCodes); rank++)
        {
            int code = rank + 1;
            Codes[order[rank]] = (byte)code;
            int bucket = Array.IndexOf(loads, loads.Min());
            loads[bucket] += counts[order[rank]];
            Buckets[code] = (byte)bucket;
        }

        Count = Math.Min(order.Length, MaxCodes);
    }

    /// <summary>Takes the units of the texts that a line may hold, the most frequent first; equally frequent ones by value.</summary>
    public static Alphabet Of<TTexts>(TTexts texts, int count, int buckets)
        where TTexts : ITexts
    {
        int[] counts = new int[Units];
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<char> text = texts.TextOf(index);
            if (text.Length > PreparedStrings.MaxWidth)
                continue;
            foreach (char unit in text)
                counts[unit]++;
        }

        return new Alphabet(counts, buckets);
    }

    /// <summary>Gets the number of codes, which are 1 to this number; 0 is the padding.</summary>
    public int Count { get; }

    /// <summary>Gets the code of every code unit.</summary>
    public byte[] Codes { get; } = new byte[Units];

    /// <summary>Gets the bucket of every code. The buckets are about equally full, so that two bags share little by chance.</summary>
    public byte[] Buckets { get; } = new byte[byte.MaxValue + 1];
}
