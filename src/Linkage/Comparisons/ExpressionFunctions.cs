using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Linkage.Blocking;
using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>The functions that a field expression may apply to a text.</summary>
internal static class ExpressionFunctions
{
    /// <summary>How each function is written, for messages.</summary>
    public const string Forms =
        "lower(x), upper(x), prefix(x,n), suffix(x,n), substring(x,start,n), year(x), length(x), match(x,pattern), match(x,pattern,group), nullif(x,text), "
        + "date(x), date(x,format), time(x), time(x,format), words(x), soundex(x), metaphone(x), raw(field), first(field), last(field)";

    /// <summary>Makes a function ready.</summary>
    /// <exception cref="FormatException">There is no such function, or the arguments are not for it.</exception>
    public static TextFunction Create(string function, ImmutableArray<string> arguments) => (function, arguments.Length) switch
    {
        ("lower", 0) => (text, results) => results.Add(text.ToLowerInvariant()),
        ("upper", 0) => (text, results) => results.Add(text.ToUpperInvariant()),
        ("prefix", 1) => Prefix(Number(function, arguments[0], 1)),
        ("suffix", 1) => Suffix(Number(function, arguments[0], 1)),
        ("substring", 2) => Substring(Number(function, arguments[0], 1) - 1, Number(function, arguments[1], 1)),
        ("year", 0) => Year,
        ("length", 0) => Length,
        ("match", 1) => Match(arguments[0], group: null),
        ("match", 2) => Match(arguments[0], Number(function, arguments[1], 0)),
        ("nullif", 1) => NullIf(arguments[0]),
        ("date", 0) => Date(TimePattern.DefaultDate),
        ("date", 1) => Date(arguments[0]),
        ("time", 0) => Time(TimePattern.DefaultTime),
        ("time", 1) => Time(arguments[0]),
        ("words", 0) => (text, results) => results.AddRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        ("soundex", 0) => (text, results) => results.Add(Soundex.Encode(text)),
        ("metaphone", 0) => Metaphone,
        _ => throw new FormatException($"'{function}' with {arguments.Length + 1} argument(s) is no function of a field. Expected one of: {Forms}."),
    };

    private static int Number(string function, string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw new FormatException($"'{text}' is no number for {function}(); expected a whole number of at least {least}.");

    private static TextFunction Prefix(int length) => (text, results) => results.Add(text[..Math.Min(length, text.Length)]);

    private static TextFunction Suffix(int length) => (text, results) => results.Add(text[Math.Max(0, text.Length - length)..]);

    private static TextFunction Substring(int start, int length) => (text, results) =>
    {
        if (start < text.Length)
            results.Add(text.Substring(start, Math.Min(length, text.Length - start)));
    };

    private static TextFunction NullIf(string missing) => (text, results) =>
    {
        if (text != missing)
            results.Add(text);
    };

    private static void Year(string text, List<string> results)
    {
        if (DateText.TryYear(text, out int year))
            results.Add(year.ToString("0000", CultureInfo.InvariantCulture));
    }

    // A character outside the basic plane is two code units.
    private static void Length(string text, List<string> results)
    {
        int length = text.Length;
        foreach (char c in text)
            length -= char.IsLowSurrogate(c) ? 1 : 0;
        results.Add(length.ToString(CultureInfo.InvariantCulture));
    }

    private static TextFunction Match(string pattern, int? group)
    {
        if (group is null or 0 && BeginningBefore(pattern) is string ends)
            return Beginning(ends);
        Regex regex = Compile(pattern);
        int number = group ?? (regex.GetGroupNumbers().Length > 1 ? 1 : 0);
        if (!regex.GetGroupNumbers().Contains(number))
            throw new FormatException($"The pattern of match() has no group {number}; expected one of: {string.Join(", ", regex.GetGroupNumbers())}.");
        return number == 0 ? MatchWhole(regex) : (text, results) =>
        {
            if (regex.Match(text) is { Success: true } match)
                results.Add(match.Groups[number].Value);
        };
    }

    // Finding without groups needs no object for a match.
    private static TextFunction MatchWhole(Regex regex) => (text, results) =>
    {
        foreach (ValueMatch match in regex.EnumerateMatches(text))
        {
            results.Add(text.Substring(match.Index, match.Length));
            break;
        }
    };

    // "^[^…]+", what stands before one of some characters: how the user of an e-mail address is asked for. It needs no engine, which costs several times the rest.
    private static string? BeginningBefore(string pattern)
    {
        const string Begin = "^[^", End = "]+";
        if (!pattern.StartsWith(Begin, StringComparison.Ordinal) || !pattern.EndsWith(End, StringComparison.Ordinal) || pattern.Length <= Begin.Length + End.Length)
            return null;
        string ends = pattern[Begin.Length..^End.Length];
        return ends.AsSpan().ContainsAny(@"[]\-^") ? null : ends;
    }

    private static TextFunction Beginning(string ends)
    {
        SearchValues<char> all = SearchValues.Create(ends);
        return (text, results) =>
        {
            int length = text.AsSpan().IndexOfAny(all);
            if (length != 0)
                results.Add(length < 0 ? text : text[..length]);
        };
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            // Patterns come from files; an engine that never backtracks cannot be made to hang by one.
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"'{pattern}' is no pattern for match(): {error.Message}", error);
        }
    }

    private static TextFunction Date(string format) => Read(TimePattern.Parse(format), "yyyy-MM-dd");

    private static TextFunction Time(string format) => Read(TimePattern.Parse(format), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");

    private static TextFunction Read(TimePattern pattern, string form) => (text, results) =>
    {
        if (pattern.TryRead(text, out DateTime time))
            results.Add(time.ToString(form, CultureInfo.InvariantCulture));
    };

    private static void Metaphone(string text, List<string> results)
    {
        DoubleMetaphoneKeys keys = DoubleMetaphone.Encode(text);
        results.Add(keys.Primary);
        if (keys.Secondary != keys.Primary)
            results.Add(keys.Secondary);
    }
}
