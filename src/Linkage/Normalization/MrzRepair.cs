namespace Linkage.Normalization;

/// <summary>Proposes what a misread machine readable zone says: exchanges letters and digits that look alike until all check digits are right.</summary>
/// <remarks>Places that hold digits only are put right first, then one character of the document number or the optional data. No check digit tells &lt; from K, or 6 from G.
/// Cost: at most some dozen readings of the zone.</remarks>
internal static class MrzRepair
{
    /// <summary>The repaired zone; null when one exchange does not make all checks right.</summary>
    public static MachineReadableZone? Of(string[] lines)
    {
        string[] typed = WithDigitsInPlace(lines);
        MachineReadableZone zone = MrzLayout.Read(typed);
        if (zone.FailedChecks.IsEmpty)
            return zone;
        (int line, int from, int to)[] open = lines.Length == 3 ? [(0, 5, 30), (1, 18, 29)] : lines[1].Length == 44 ? [(1, 0, 9), (1, 28, 42)] : [(1, 0, 9), (1, 28, 35)];
        foreach ((int line, int from, int to) in open)
        {
            for (int i = from; i < to; i++)
            {
                char twin = Confusables.Twin(typed[line][i]);
                if (twin == typed[line][i])
                    continue;
                string[] tried = [.. typed];
                tried[line] = string.Concat(typed[line].AsSpan(0, i), [twin], typed[line].AsSpan(i + 1));
                if (MrzLayout.Read(tried) is { FailedChecks.IsEmpty: true } repaired)
                    return repaired;
            }
        }
        return null;
    }

    private static string[] WithDigitsInPlace(string[] lines)
    {
        string[] typed = [.. lines];
        if (lines.Length == 3)
        {
            typed[0] = string.Concat(typed[0].AsSpan(0, 14), Confusables.ToDigits(typed[0].AsSpan(14, 1)), typed[0].AsSpan(15));
            typed[1] = string.Concat(Confusables.ToDigits(typed[1].AsSpan(0, 7)), typed[1].AsSpan(7, 1), Confusables.ToDigits(typed[1].AsSpan(8, 7)))
                + typed[1][15..29] + Confusables.ToDigits(typed[1].AsSpan(29));
            return typed;
        }
        string second = lines[1];
        typed[1] = string.Concat(second.AsSpan(0, 9), Confusables.ToDigits(second.AsSpan(9, 1)), second.AsSpan(10, 3), Confusables.ToDigits(second.AsSpan(13, 7)))
            + second[20] + Confusables.ToDigits(second.AsSpan(21, 7)) + Tail(second, lines[0][0] == 'V');
        return typed;
    }

    private static string Tail(string second, bool visa)
    {
        if (visa)
            return second[28..];
        int checks = second.Length == 44 ? 42 : 35;
        return second[28..checks] + Confusables.ToDigits(second.AsSpan(checks));
    }
}
