using Linkage.Similarity;

namespace Linkage.IO;

/// <summary>Finds the valid name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>Returns the name with the fewest edits, letter case aside; null when even that takes more than a third of the letters (one edit is always allowed).</summary>
    public static string? Of(string found, IEnumerable<string> names)
    {
        string folded = found.ToLowerInvariant();
        string? best = null;
        int least = Math.Max(1, folded.Length / 3) + 1;
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            int distance = OptimalStringAlignment.Distance(folded, name.ToLowerInvariant());
            if (distance < least)
                (best, least) = (name, distance);
        }

        return best;
    }

    /// <summary>Returns "did you mean 'x'?", or the list of names where none is near.</summary>
    public static string Hint(string found, IReadOnlyCollection<string> names, string whose)
    {
        if (Of(found, names) is { } near)
            return $"did you mean '{near}'?";
        return names.Count == 0 ? $"{whose} none" : $"{whose}: {string.Join(", ", names)}";
    }
}
