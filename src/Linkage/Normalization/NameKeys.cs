using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>Blocking keys of names: texts that two spellings of one person's name are likely to share.</summary>
internal static class NameKeys
{
    private const int MaxSkeleton = 6;
    private const int MaxPaired = 3;

    public static ImmutableArray<string> Of(PersonName name, NameKey kind)
    {
        SortedSet<string> keys = new(StringComparer.Ordinal);
        Add(keys, name, kind);
        foreach (PersonName alias in name.Aliases)
            Add(keys, alias, kind);
        return [.. keys];
    }

    private static void Add(SortedSet<string> keys, PersonName name, NameKey kind)
    {
        switch (kind)
        {
            case NameKey.Sorted:
                keys.Add(name.SortedTokenKey);
                break;
            case NameKey.Whole:
                AddSkeletons(keys, name.Whole, MaxSkeleton * 2);
                break;
            case NameKey.SkeletonPair:
                AddPairs(keys, name);
                AddBurmese(keys, name);
                break;
            case NameKey.Skeleton:
                AddTokens(keys, name, kind);
                AddBurmese(keys, name);
                break;
            default:
                AddTokens(keys, name, kind);
                break;
        }
    }

    private static void AddTokens(SortedSet<string> keys, PersonName name, NameKey kind)
    {
        foreach (NameToken token in name.Tokens)
        {
            if (!token.IsSubstantive && name.SubstantiveCount > 0)
                continue;
            if (kind == NameKey.Skeleton)
                AddSkeletons(keys, token, MaxSkeleton);
            else
                keys.Add(token.Text);
            if (kind == NameKey.First)
                return;
        }
    }

    private static void AddSkeletons(SortedSet<string> keys, NameToken token, int length)
    {
        keys.Add(SkeletonOf(token, token.Skeleton, length));
        if (token.Script == WritingScript.Thai)
            keys.Add(SkeletonOf(token, token.OtherSkeleton, length));
    }

    // One consonant says too little (Li, Lai, Le, La): then the vowels count too.
    private static string SkeletonOf(NameToken token, string skeleton, int length) =>
        skeleton.Length < 2 ? token.Sound.Length > 0 ? token.Sound : token.Text : skeleton[..Math.Min(length, skeleton.Length)];

    // Burmese syllables have few consonants and many spellings: two neighbours together, by sound class, wherever the words are cut.
    private static void AddBurmese(SortedSet<string> keys, PersonName name)
    {
        string[] syllables = name.Whole.Burmese?.Split(' ') ?? [];
        for (int i = 0; i + 1 < syllables.Length; i++)
            keys.Add(string.Concat("~", syllables[i], syllables[i + 1]));
    }

    private static void AddPairs(SortedSet<string> keys, PersonName name)
    {
        NameToken[] tokens = [.. name.Tokens.Where(token => token.IsSubstantive)];
        for (int i = 0; i < tokens.Length; i++)
        {
            string first = SkeletonOf(tokens[i], tokens[i].Skeleton, MaxPaired);
            for (int j = i + 1; j < tokens.Length; j++)
            {
                string second = SkeletonOf(tokens[j], tokens[j].Skeleton, MaxPaired);
                keys.Add(string.CompareOrdinal(first, second) <= 0 ? first + "+" + second : second + "+" + first);
            }
        }
    }
}
