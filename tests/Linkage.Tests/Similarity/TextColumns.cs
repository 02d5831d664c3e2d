using FsCheck;
using FsCheck.Fluent;

namespace Linkage.Similarity;

/// <summary>Columns that put prepared values to the test: of every line width, with values that have no line, with near copies, of few and of very many units.</summary>
public static class TextColumns
{
    private static readonly string[] Alphabets =
        ["ab", "abcd ", "0123456789", "กขาีู่", "xy\0\uFFFF", "😀😁a", "abcdefghijklmnopqrstuvwxyzกขคงจ", new([.. Enumerable.Range(0x4E00, 400).Select(unit => (char)unit)])];

    public static Arbitrary<TextColumn> Columns() => (
        from alphabet in Gen.Elements(Alphabets)
        from maximum in Gen.Elements(4, 9, 16, 17, 32, 33, 64)
        from values in Gen.ListOf(Text(alphabet, maximum), 30)
        from longer in Gen.ListOf(Text(alphabet, 100), 2)
        from rare in Gen.Elements("", "漢字", "a\u0301bc")
        from seed in Gen.Choose(0, int.MaxValue)
        select new TextColumn(["", .. values, .. Near(values, alphabet, new Random(seed)), rare, .. longer.Take(maximum % 2 == 0 ? 0 : 2)])).ToArbitrary();

    private static Gen<string> Text(string alphabet, int maximum) =>
        from length in Gen.Choose(0, maximum)
        from units in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(units);

    private static IEnumerable<string> Near(IEnumerable<string> values, string alphabet, Random random)
    {
        foreach (string value in values)
        {
            string edited = value;
            for (int edits = random.Next(4); edits > 0; edits--)
                edited = Edit(edited, random.Next(edited.Length + 1), random.Next(4), alphabet[random.Next(alphabet.Length)]);
            yield return edited;
        }
    }

    private static string Edit(string text, int at, int kind, char unit)
    {
        if (kind == 0 || at == text.Length)
            return text.Insert(at, unit.ToString());
        if (kind == 1)
            return text.Remove(at, 1);
        if (kind == 2)
            return text.Remove(at, 1).Insert(at, unit.ToString());
        return at == 0 ? text : string.Concat(text.AsSpan(0, at - 1), text.AsSpan(at, 1), text.AsSpan(at - 1, 1), text.AsSpan(at + 1));
    }
}
