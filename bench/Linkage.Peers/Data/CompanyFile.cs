using System.Globalization;

namespace Linkage.Peers.Data;

/// <summary>Writes invented companies with addresses, 1 to 12 rows each, with slips, moves and empty cells.</summary>
internal sealed class CompanyFile
{
    private static readonly string[] Forms = ["ltd", "plc", "gmbh", "sa", "bv", "co"];
    private static readonly string[] Countries = ["aland", "beland", "celand", "deland", "eland", "feland", "geland", "heland"];
    private readonly Draws _draws;
    private readonly WordPool _names;
    private readonly WordPool _trades;
    private readonly WordPool _streets;
    private readonly WordPool _cities;
    private readonly int _postcodes;
    private readonly int _days;

    /// <param name="seed">The same seed gives the same file.</param>
    /// <param name="scale">How far the pools are those of a million rows: pairs per record stay when it grows with the rows.</param>
    public CompanyFile(ulong seed, double scale)
    {
        _draws = new Draws(seed);
        _names = new WordPool(_draws, Scaled(40_000, scale), Math.Min(Scaled(900, scale), 17_000), 120 * scale);
        _trades = new WordPool(_draws, 300, 200, 12);
        _streets = new WordPool(_draws, Scaled(8_000, scale), 400, 40 * scale);
        _cities = new WordPool(_draws, Scaled(500, scale), Math.Min(Scaled(300, scale), 17_000), 6 * scale);
        _postcodes = Scaled(5_000, scale);
        _days = Scaled(27_000, scale);
    }

    public static string Header => "unique_id,name,street,house_number,city,postcode,region,country,phone,registration,founded,employees,legal_form,cluster";

    public void Write(string path, int rows)
    {
        using StreamWriter writer = new(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        ShuffledRows shuffled = new(writer, _draws);
        int left = rows;
        for (int company = 0; left > 0; company++)
        {
            string[] cells = NewCompany();
            int copies = Math.Min(left, ClusterSize.Draw(_draws));
            for (int copy = 0; copy < copies; copy++)
                shuffled.Add(string.Create(CultureInfo.InvariantCulture, $"{Blank(copy == 0 ? cells : Slipped(cells))},{company}"));
            left -= copies;
        }

        shuffled.Finish();
    }

    private static int Scaled(int count, double scale) => Math.Max(50, (int)(count * scale));

    private string[] NewCompany() =>
    [
        $"{_names.Draw(_draws)} {_trades.Draw(_draws)}", .. Address(),
        Number("0", 100_000_000, 899_999_999), Number("c", 1_000_000, 8_999_999),
        Slips.DateText(new DateOnly(2024, 12, 31).AddDays(-_draws.Below(_days))), Number("", 1, 1 + _draws.Below(2_000)), Forms[_draws.Below(Forms.Length)],
    ];

    private string[] Address() =>
    [
        $"{_streets.Draw(_draws)} street", Number("", 1, 180), _cities.Draw(_draws), Number("", 100_000, _postcodes), Number("region ", 1, 16), Countries[_draws.Below(Countries.Length)],
    ];

    private string Number(string prefix, int first, int count) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{first + _draws.Below(count)}");

    private string[] Slipped(string[] cells)
    {
        string[] slipped = [.. cells];
        if (_draws.Happens(0.08))
            Address().CopyTo(slipped, 1);
        for (int column = 0; column < slipped.Length; column++)
        {
            if (_draws.Happens(0.08))
                slipped[column] = SlippedCell(column, slipped[column]);
        }

        return slipped;
    }

    private string SlippedCell(int column, string cell) => column switch
    {
        0 or 1 or 3 => Slips.InText(_draws, cell),
        9 => Slips.InDate(_draws, cell),
        10 => string.Create(CultureInfo.InvariantCulture, $"{int.Parse(cell, CultureInfo.InvariantCulture) + _draws.Below(60)}"),
        11 => Forms[_draws.Below(Forms.Length)],
        2 or 4 or 7 or 8 => Slips.InNumber(_draws, cell),
        _ => cell,
    };

    // Names are nearly always there, numbers of registers and telephones often not.
    private string Blank(string[] cells) =>
        string.Join(',', cells.Select((cell, column) => _draws.Happens(column is 7 or 8 ? 0.3 : column == 0 ? 0.02 : 0.08) ? "" : cell));
}
