using Linkage.Similarity;

namespace Linkage;

/// <summary>Sorts numbers of texts by the ordinal order of the texts.</summary>
/// <remarks>Eight characters at a time as one integer (four where a text has characters above U+00FF), so that most texts are read once and integers are compared:
/// multikey sorting (Bentley and Sedgewick 1997) with radix passes for long runs. O(characters that tell the texts apart).</remarks>
internal static class TextOrder
{
    private const int Few = 16;
    private const int RadixFrom = 1024;
    private const int MaxDepth = 512;   // texts that agree for longer are compared whole

    /// <summary>Sorts.</summary>
    /// <param name="order">Numbers of texts.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="ties">The order of numbers whose texts are equal; null for that of the numbers.</param>
    public static void Sort<TTexts>(Span<int> order, TTexts texts, Comparison<int>? ties = null)
        where TTexts : struct, ITexts
    {
        Sorter<TTexts> sorter = new(texts, ties ?? ((a, b) => a.CompareTo(b)));
        if (order.Length <= Few)
            sorter.SortFew(order, 0);
        else
            sorter.Sort(order, new ulong[order.Length], 0);
    }

    private sealed class Sorter<TTexts>(TTexts texts, Comparison<int> ties)
        where TTexts : struct, ITexts
    {
        private readonly bool _narrow = texts.IsNarrow;
        private readonly int _width = texts.IsNarrow ? 8 : 4;
        private ulong[] _otherKeys = [];
        private int[] _otherOrder = [];

        public void Sort(Span<int> order, Span<ulong> keys, int depth)
        {
            for (int i = 0; i < order.Length; i++)
                keys[i] = KeyOf(texts.TextOf(order[i]), depth);
            if (order.Length < RadixFrom)
                keys.Sort(order);
            else
                SortByDigits(order, keys);

            for (int from = 0; from < order.Length;)
            {
                int to = from + 1;
                while (to < order.Length && keys[to] == keys[from])
                    to++;
                if (to - from > 1)
                    SortRun(order[from..to], keys[from..to], depth);
                from = to;
            }
        }

        public void SortFew(Span<int> order, int depth)
        {
            for (int i = 1; i < order.Length; i++)
            {
                int moved = order[i];
                int place = i;
                while (place > 0 && Compare(order[place - 1], moved, depth) > 0)
                    order[place] = order[--place];
                order[place] = moved;
            }
        }

        // Texts that end within the key are prefixes of the others of the run, and of each other but for U+0000 at their ends.
        private void SortRun(Span<int> order, Span<ulong> keys, int depth)
        {
            int next = depth + _width;
            if (order.Length <= Few)
            {
                SortFew(order, depth);
                return;
            }
            int ended = 0;
            for (int i = 0; i < order.Length; i++)
            {
                if (texts.TextOf(order[i]).Length <= next)
                    (order[ended], order[i], ended) = (order[i], order[ended], ended + 1);
            }
            if (ended > 1)
                order[..ended].Sort(CompareWhole);
            Span<int> rest = order[ended..];
            if (next > MaxDepth)
                rest.Sort(CompareWhole);
            else if (rest.Length <= Few)
                SortFew(rest, next);
            else
                Sort(rest, keys[ended..], next);
        }

        private int CompareWhole(int a, int b) => Compare(a, b, 0);

        private int Compare(int a, int b, int depth)
        {
            int order = texts.TextOf(a)[depth..].SequenceCompareTo(texts.TextOf(b)[depth..]);
            return order == 0 ? ties(a, b) : order;
        }

        private ulong KeyOf(ReadOnlySpan<char> text, int depth)
        {
            text = text.Length - depth > _width ? text.Slice(depth, _width) : text[depth..];
            ulong key = 0;
            if (_narrow)
            {
                foreach (char c in text)
                    key = (key << 8) | c;
                return text.Length == 0 ? 0 : key << (8 * (8 - text.Length));
            }
            foreach (char c in text)
                key = (key << 16) | c;
            return text.Length == 0 ? 0 : key << (16 * (4 - text.Length));
        }

        // Least significant byte first; bytes in which all keys agree cost nothing.
        private void SortByDigits(Span<int> order, Span<ulong> keys)
        {
            if (_otherKeys.Length < order.Length)
                (_otherKeys, _otherOrder) = (new ulong[order.Length], new int[order.Length]);
            int[] counts = new int[8 * 256];
            foreach (ulong key in keys)
            {
                for (int digit = 0; digit < 8; digit++)
                    counts[(digit * 256) + (int)((key >> (8 * digit)) & 0xFF)]++;
            }

            Span<ulong> fromKeys = keys, toKeys = _otherKeys.AsSpan(0, order.Length);
            Span<int> fromOrder = order, toOrder = _otherOrder.AsSpan(0, order.Length);
            for (int digit = 0; digit < 8; digit++)
            {
                Span<int> places = counts.AsSpan(digit * 256, 256);
                if (places[(int)((keys[0] >> (8 * digit)) & 0xFF)] == order.Length)
                    continue;
                CountsToPlaces(places);
                for (int i = 0; i < fromKeys.Length; i++)
                {
                    int place = places[(int)((fromKeys[i] >> (8 * digit)) & 0xFF)]++;
                    toKeys[place] = fromKeys[i];
                    toOrder[place] = fromOrder[i];
                }
                Span<ulong> spareKeys = fromKeys;
                fromKeys = toKeys;
                toKeys = spareKeys;
                Span<int> spareOrder = fromOrder;
                fromOrder = toOrder;
                toOrder = spareOrder;
            }
            if (fromKeys != keys)
            {
                fromKeys.CopyTo(keys);
                fromOrder.CopyTo(order);
            }
        }

        private static void CountsToPlaces(Span<int> counts)
        {
            int place = 0;
            for (int i = 0; i < counts.Length; i++)
                (counts[i], place) = (place, place + counts[i]);
        }
    }
}
