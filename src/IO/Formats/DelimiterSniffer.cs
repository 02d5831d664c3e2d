namespace Linkage.IO;

/// <summary>Guesses what separates the cells of a text file from its first lines.</summary>
internal static class DelimiterSniffer
{
    private const int MaxLines = 50;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>Returns the candidate that cuts the most lines into as many cells as the first line; among equals the one with more cells, then the order , ; tab |.</summary>
    /// <returns>The delimiter, or null when no candidate occurs in the first line.</returns>
    public static char? Sniff(ReadOnlySpan<char> text, char? quote)
    {
        List<int[]> lines = Count(text, quote);
        if (lines.Count == 0)
            return null;

        char? best = null;
        (int Agreeing, int Cells) score = (0, 0);
        for (int candidate = 0; candidate < Candidates.Length; candidate++)
        {
            int cells = lines[0][candidate];
            int agreeing = lines.Count(line => line[candidate] == cells);
            if (cells > 0 && (agreeing, cells).CompareTo(score) > 0)
                (best, score) = (Candidates[candidate], (agreeing, cells));
        }

        return best;
    }

    private static List<int[]> Count(ReadOnlySpan<char> text, char? quote)
    {
        List<int[]> lines = [];
        int[] line = new int[Candidates.Length];
        bool quoted = false, any = false;
        foreach (char c in text)
        {
            if (c == quote)
                quoted = !quoted;
            if (quoted)
                continue;
            if (c is '\n' or '\r')
            {
                if (any)
                    lines.Add(line);
                (line, any) = (new int[Candidates.Length], false);
                if (lines.Count == MaxLines)
                    return lines;
            }
            else
            {
                any = true;
                int candidate = Array.IndexOf(Candidates, c);
                if (candidate >= 0)
                    line[candidate]++;
            }
        }

        if (any && (lines.Count == 0 || !quoted))
            lines.Add(line);   // of a sample that ends here; a line cut in two disagrees once at most
        return lines;
    }
}
