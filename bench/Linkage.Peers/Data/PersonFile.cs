using System.Globalization;

namespace Linkage.Peers.Data;

/// <summary>Writes invented persons: about 340,000 per million rows, 1 to 12 rows each, with slips, swapped names, changed addresses and empty cells.</summary>
internal sealed class PersonFile
{
    private static readonly string[] Domains = ["mail.example", "post.example", "inbox.example", "letters.example", "office.example", "home.example", "mail.co.example"];
    private readonly Draws _draws;
    private readonly WordPool _firstNames;
    private readonly WordPool _surnames;
    private readonly WordPool _cities;
    private readonly int _days;

    /// <param name="seed">The same seed gives the same file.</param>
    /// <param name="scale">How far the pools of surnames, cities and birth dates are those of a million rows: pairs per record stay when it grows with the rows.</param>
    public PersonFile(ulong seed, double scale)
    {
        _draws = new Draws(seed);
        _firstNames = new WordPool(_draws, 6_000, 400, 12);
        _surnames = new WordPool(_draws, Scaled(60_000, scale), Math.Min(Scaled(900, scale), 17_000), 120 * scale);
        _cities = new WordPool(_draws, Scaled(500, scale), Math.Min(Scaled(300, scale), 17_000), 6 * scale);
        _days = Scaled(21_000, scale);
    }

    public static string Header => "unique_id,first_name,surname,dob,city,email,phone,cluster";

    public void Write(string path, int rows)
    {
        using StreamWriter writer = new(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        ShuffledRows shuffled = new(writer, _draws);
        int left = rows;
        for (int person = 0; left > 0; person++)
        {
            Cells cells = NewPerson();
            int copies = Math.Min(left, ClusterSize.Draw(_draws));
            for (int copy = 0; copy < copies; copy++)
                shuffled.Add(string.Create(CultureInfo.InvariantCulture, $"{Blank(copy == 0 ? cells : Slipped(cells))},{person}"));
            left -= copies;
        }

        shuffled.Finish();
    }

    private static int Scaled(int count, double scale) => Math.Max(50, (int)(count * scale));

    private Cells NewPerson()
    {
        string first = _firstNames.Draw(_draws);
        string surname = _surnames.Draw(_draws);
        DateOnly born = new DateOnly(2008, 12, 31).AddDays(-_draws.Below(_days));
        string email = $"{first}{(_draws.Happens(0.5) ? "." : "")}{surname}{(_draws.Happens(1 / 3.0) ? _draws.Below(100) : "")}@{Domain()}";
        return new Cells(first, surname, Slips.DateText(born), _cities.Draw(_draws), email, Phone());
    }

    private Cells Slipped(Cells cells)
    {
        if (_draws.Happens(0.15))
            cells = cells with { First = Slips.InText(_draws, cells.First) };
        if (_draws.Happens(0.12))
            cells = cells with { Surname = Slips.InText(_draws, cells.Surname) };
        if (_draws.Happens(0.08))
            cells = cells with { Born = Slips.InDate(_draws, cells.Born) };
        if (_draws.Happens(0.10))
            cells = cells with { City = _cities.Draw(_draws) };
        cells = cells with { Email = SlippedEmail(cells.Email), Phone = SlippedPhone(cells.Phone) };
        return _draws.Happens(0.02) ? cells with { First = cells.Surname, Surname = cells.First } : cells;
    }

    private string SlippedEmail(string email) => _draws.Unit() switch
    {
        < 0.15 => Slips.InText(_draws, email),
        < 0.235 => $"{email.AsSpan(0, email.IndexOf('@', StringComparison.Ordinal) + 1)}{Domain()}",
        _ => email,
    };

    private string SlippedPhone(string phone) => _draws.Unit() switch
    {
        < 0.10 => Slips.InNumber(_draws, phone),
        < 0.19 => Phone(),
        _ => phone,
    };

    private string Blank(Cells cells) =>
        $"{Kept(cells.First, 0.03)},{Kept(cells.Surname, 0.02)},{Kept(cells.Born, 0.08)},{Kept(cells.City, 0.10)},{Kept(cells.Email, 0.35)},{Kept(cells.Phone, 0.30)}";

    private string Kept(string text, double missing) => _draws.Happens(missing) ? "" : text;

    private string Domain() => Domains[_draws.Below(Domains.Length)];

    private string Phone() => string.Create(CultureInfo.InvariantCulture, $"07{100_000_000 + _draws.Below(899_999_999)}");

    private readonly record struct Cells(string First, string Surname, string Born, string City, string Email, string Phone);
}
