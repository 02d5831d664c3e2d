using FsCheck;
using FsCheck.Fluent;

namespace Linkage.Similarity;

/// <summary>Pairs that put kernels to the test: few different units, so that much agrees; lengths around a machine word; one text often an edited copy of the other.</summary>
public static class TextPairs
{
    private static readonly string[] Alphabets = ["ab", "abcd ", "กขาีู่", "xy\0\uFFFF", "😀😁a", "abcdefghijklmnopqrstuvwxyz"];

    public static Arbitrary<ShortTextPair> ShortPairs() =>
        Pairs().Generator.Where(pair => pair.Left.Length < 100 && pair.Right.Length < 100).Select(pair => new ShortTextPair(pair.Left, pair.Right)).ToArbitrary();

    public static Arbitrary<TextPair> Pairs() => (
        from alphabet in Gen.Elements(Alphabets)
        from maximum in Gen.Frequency((16, Gen.Constant(9)), (8, Gen.Constant(40)), (5, Gen.Constant(80)), (3, Gen.Constant(150)), (1, Gen.Constant(600)))
        from left in Text(alphabet, maximum)
        from other in Text(alphabet, maximum)
        from edits in Gen.Choose(0, 5)
        from copy in Edited(left, alphabet, edits)
        from independent in Gen.Choose(0, 2)
        select new TextPair(left, independent == 0 ? other : copy)).ToArbitrary();

    private static Gen<string> Text(string alphabet, int maximum) =>
        from length in Gen.Choose(0, maximum)
        from units in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(units);

    private static Gen<string> Edited(string text, string alphabet, int edits)
    {
        if (edits == 0)
            return Gen.Constant(text);
        return
            from at in Gen.Choose(0, text.Length)
            from kind in Gen.Choose(0, 3)
            from unit in Gen.Elements(alphabet.ToCharArray())
            from rest in Edited(Edit(text, at, kind, unit), alphabet, edits - 1)
            select rest;
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
