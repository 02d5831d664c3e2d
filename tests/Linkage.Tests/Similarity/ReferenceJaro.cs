namespace Linkage.Similarity;

/// <summary>Jaro and Jaro-Winkler as their papers write them, with lists in place of bits.</summary>
internal static class ReferenceJaro
{
    public static double Similarity(string a, string b)
    {
        if (a.Length == 0 && b.Length == 0)
            return 1;
        int reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        bool[] taken = new bool[a.Length];
        List<char> inOrderOfB = [];
        for (int j = 0; j < b.Length; j++)
        {
            int i = Enumerable.Range(0, a.Length).FirstOrDefault(i => Math.Abs(i - j) <= reach && !taken[i] && a[i] == b[j], -1);
            if (i < 0)
                continue;
            taken[i] = true;
            inOrderOfB.Add(b[j]);
        }

        List<char> inOrderOfA = [.. a.Where((_, i) => taken[i])];
        double m = inOrderOfB.Count;
        if (m == 0)
            return 0;
        int transpositions = inOrderOfA.Where((unit, k) => unit != inOrderOfB[k]).Count() / 2;
        return (m / a.Length + m / b.Length + (m - transpositions) / m) / 3;
    }

    public static double Winkler(string a, string b)
    {
        double jaro = Similarity(a, b);
        int prefix = a.Zip(b).Take(4).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro > 0.7 ? jaro + 0.1 * prefix * (1 - jaro) : jaro;
    }
}
