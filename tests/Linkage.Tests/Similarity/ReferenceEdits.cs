namespace Linkage.Similarity;

/// <summary>The plain tables that the fast edit distances must equal.</summary>
internal static class ReferenceEdits
{
    public static int Levenshtein(string a, string b) => Table(a, b, swaps: false);

    public static int OptimalStringAlignment(string a, string b) => Table(a, b, swaps: true);

    private static int Table(string a, string b, bool swaps)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                d[i, j] = Math.Min(d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }

    // Lowrance and Wagner (1975): the whole table, with the last row and column of each unit.
    public static int DamerauLevenshtein(string a, string b)
    {
        int far = a.Length + b.Length;
        int[,] d = new int[a.Length + 2, b.Length + 2];
        Dictionary<char, int> lastRows = [];
        d[0, 0] = far;
        for (int i = 0; i <= a.Length; i++)
            (d[i + 1, 0], d[i + 1, 1]) = (far, i);
        for (int j = 0; j <= b.Length; j++)
            (d[0, j + 1], d[1, j + 1]) = (far, j);
        for (int i = 1; i <= a.Length; i++)
        {
            int lastColumn = 0;
            for (int j = 1; j <= b.Length; j++)
            {
                int row = lastRows.GetValueOrDefault(b[j - 1]);
                int column = lastColumn;
                int cost = 1;
                if (a[i - 1] == b[j - 1])
                    (cost, lastColumn) = (0, j);
                int plain = Math.Min(d[i, j] + cost, Math.Min(d[i + 1, j], d[i, j + 1]) + 1);
                d[i + 1, j + 1] = Math.Min(plain, d[row, column] + (i - row - 1) + 1 + (j - column - 1));
            }

            lastRows[a[i - 1]] = i;
        }

        return d[a.Length + 1, b.Length + 1];
    }

    public static int Indel(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                    d[i, j] = i + j;
                else
                    d[i, j] = a[i - 1] == b[j - 1] ? d[i - 1, j - 1] : Math.Min(d[i - 1, j], d[i, j - 1]) + 1;
            }
        }

        return d[a.Length, b.Length];
    }
}
