using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Linkage.Normalization;

namespace Linkage.IO;

/// <summary>Guesses from a column's name which field it holds.</summary>
internal static class ColumnMeanings
{
    private const double Plain = 0.95;
    private const double SecondMeaning = 0.7;
    private const double WithFillers = 0.85;

    private const double LessByPlace = 1e-4;   // of two columns for one field the one whose name stands earlier in the line has it

    private static readonly FrozenDictionary<string, (string Kind, string Field, int Place)[]> Words = Read();
    private static readonly FrozenSet<string> Fillers = ColumnWords.Fillers.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns what the name of a column may mean, the likeliest first; nothing where it is not known.</summary>
    public static IReadOnlyList<ColumnMeaning> Of(string column)
    {
        string name = column[(column.LastIndexOf('.') + 1)..];   // of a JSON path the last name counts
        if (Words.TryGetValue(Fold(name), out (string Kind, string Field, int Place)[]? known))
            return Meanings(known, Plain);
        List<string> tokens = Tokens(name);
        for (int length = tokens.Count - 1; length > 0; length--)
        {
            for (int start = tokens.Count - length; start >= 0; start--)
            {
                if (Words.TryGetValue(string.Concat(tokens.GetRange(start, length)), out known) && AddNothing(tokens, 0, start, known[0]) && AddNothing(tokens, start + length, tokens.Count, known[0]))
                    return Meanings(known, WithFillers);
            }
        }

        return [];
    }

    /// <summary>Groups the columns that are understood by kind, kinds and columns in the order of the file.</summary>
    public static IEnumerable<(string Kind, List<(string Field, string Column)> Fields)> Group(IEnumerable<string> columns)
    {
        List<(string Kind, List<(string Field, string Column)> Fields)> groups = [];
        foreach (string column in columns)
        {
            if (Of(column) is not [{ Kind: not ColumnMeaning.Row } meaning, ..])
                continue;
            if (meaning is { Kind: "person", Field: "passport" })
                meaning = new ColumnMeaning("document", "number", meaning.Certainty);   // in a case of several files a passport is a thing that persons share
            int group = groups.FindIndex(candidate => candidate.Kind == meaning.Kind);
            if (group < 0)
            {
                groups.Add((meaning.Kind, []));
                group = groups.Count - 1;
            }
            groups[group].Fields.Add((meaning.Field, column));
        }
        return groups;
    }

    private static ColumnMeaning[] Meanings((string Kind, string Field, int Place)[] known, double certainty) =>
        [.. known.Select((meaning, place) => new ColumnMeaning(meaning.Kind, meaning.Field, (certainty * (place == 0 ? 1 : SecondMeaning)) - (LessByPlace * meaning.Place)))];

    // Fillers, or the same once more: "Family Name (Surname)".
    private static bool AddNothing(List<string> tokens, int start, int end, (string Kind, string Field, int Place) meaning)
    {
        for (int i = start; i < end; i++)
        {
            bool same = Words.TryGetValue(tokens[i], out (string Kind, string Field, int Place)[]? own) && (own[0].Kind, own[0].Field) == (meaning.Kind, meaning.Field);
            if (!same && !Fillers.Contains(tokens[i]))
                return false;
        }

        return true;
    }

    // "Date of Birth", "DATE_OF_BIRTH" and "dateOfBirth" are one word, "Prénom" and "PRENOM" are.
    private static string Fold(string text)
    {
        StringBuilder folded = new();
        foreach (char c in LatinLetters.Plain(TextFolding.Clean(text)))
        {
            if (IsWordPart(c))
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    // The marks of Thai and its neighbours are letters.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static List<string> Tokens(string name)
    {
        List<string> tokens = [];
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !IsBoundary(name[i - 1], name[i]))
                continue;
            string token = Fold(name[start..i]);
            if (token.Length > 0)
                tokens.Add(token);
            start = i;
        }
        return tokens;
    }

    private static bool IsBoundary(char before, char after) =>
        char.IsLetterOrDigit(before) != char.IsLetterOrDigit(after) ? after is not (>= '\u0300' and <= '\u1CFF') || !char.IsLetterOrDigit(before) && char.GetUnicodeCategory(before) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        : (char.IsLower(before) && char.IsUpper(after)) || (char.IsAsciiLetter(before) && char.IsAsciiDigit(after));

    private static FrozenDictionary<string, (string Kind, string Field, int Place)[]> Read()
    {
        Dictionary<string, List<(string Kind, string Field, int Place)>> words = new(StringComparer.Ordinal);
        foreach (string line in ColumnWords.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            int dot = line.IndexOf('.', StringComparison.Ordinal);
            (string kind, string field) = (line[..dot], line[(dot + 1)..colon]);
            foreach ((int place, string word) in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
            {
                if (!words.TryGetValue(Fold(word), out List<(string Kind, string Field, int Place)>? meanings))
                    words.Add(Fold(word), meanings = []);
                if (!meanings.Exists(meaning => meaning.Kind == kind && meaning.Field == field))
                    meanings.Add((kind, field, place));
            }
        }

        return words.ToFrozenDictionary(word => word.Key, word => word.Value.ToArray(), StringComparer.Ordinal);
    }
}
