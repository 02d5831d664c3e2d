namespace Linkage.Accuracy.Sets;

/// <summary>Seeded draws and slips of the pen.</summary>
internal sealed class Dice(int seed)
{
    private static readonly (string From, string To)[] Spellings =
        [("ph", "f"), ("th", "t"), ("ck", "k"), ("ie", "y"), ("ee", "ea"), ("mm", "m"), ("nn", "n"), ("ll", "l"), ("w", "v"), ("c", "k"), ("z", "s"), ("i", "y"), ("ou", "u"), ("ae", "e"), ("s", "ss"), ("t", "tt")];

    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int count) => _random.Next(count);

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>Draws from a list whose first values are the commonest, by Zipf's law with a shift.</summary>
    public string Common(string[] of, double shift)
    {
        double total = Math.Log((of.Length + shift) / shift);
        return of[Math.Min(of.Length - 1, (int)((shift * Math.Exp(_random.NextDouble() * total)) - shift))];
    }

    public string[] Blend(string[] names, int count)
    {
        List<string> blended = [.. names];
        HashSet<string> seen = [.. names];
        while (blended.Count < count)
        {
            (string a, string b) = (One(names), One(names));
            string name = a[..((a.Length + 1) / 2)] + b[(b.Length / 2)..];
            if (name.Length >= 3 && seen.Add(name))
                blended.Add(name);
        }

        return [.. blended.Take(count)];
    }

    public string Slip(string text, string letters = "abcdefghijklmnopqrstuvwxyz")
    {
        if (text.Length < 2)
            return text;
        int at = _random.Next(text.Length - 1);
        char letter = letters[_random.Next(letters.Length)];
        return _random.Next(4) switch
        {
            0 => text[..at] + letter + text[(at + 1)..],
            1 => text[..at] + text[(at + 1)..],
            2 => text[..at] + letter + text[at..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    /// <summary>Another spelling of the same sound.</summary>
    public string Respell(string name)
    {
        (string From, string To)[] fitting = [.. Spellings.Where(pair => name.Contains(pair.From, StringComparison.Ordinal))];
        if (fitting.Length == 0)
            return name + "e";
        (string from, string to) = One(fitting);
        int at = name.IndexOf(from, StringComparison.Ordinal);
        return name[..at] + to + name[(at + from.Length)..];
    }

    public DateOnly Birthday(int firstYear, int lastYear) => new DateOnly(firstYear, 1, 1).AddDays(_random.Next((lastYear - firstYear) * 365));

    /// <summary>A date as somebody else noted it: one digit wrong, day and month exchanged, or a year beside.</summary>
    public DateOnly Misdate(DateOnly date) => _random.Next(3) switch
    {
        0 when date.Day <= 12 => new DateOnly(date.Year, date.Day, Math.Min(date.Month, 28)),
        1 => date.AddYears(_random.Next(2) == 0 ? 1 : -1),
        _ => date.AddDays(10 * (1 + _random.Next(2))),
    };
}
