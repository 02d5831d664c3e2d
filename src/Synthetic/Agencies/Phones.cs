namespace Linkage.Synthetic;

/// <summary>How agencies write phone numbers.</summary>
internal static class Phones
{
    public static string Police(ref SplitMix random, Line line)
    {
        if (!line.Thai)
            return "+" + line.Number;
        string local = "0" + line.Number[2..];
        return random.Below(10) switch
        {
            < 4 => local,
            < 7 => $"{local[..3]}-{local[3..6]}-{local[6..]}",
            < 8 => $"{local[..3]} {local[3..6]} {local[6..]}",
            < 9 => $"{local[..3]}-{local[3..]}",
            _ => Text.ThaiDigits(local),
        };
    }

    public static string Telecom(ref SplitMix random, Line line) => random.Percent(50) || !line.Thai ? "+" + line.Number : "0" + line.Number[2..];

    public static string Visa(ref SplitMix random, Line line) => !line.Thai ? "+" + line.Number : random.Below(3) switch
    {
        0 => $"+66 {line.Number[2..4]} {line.Number[4..7]} {line.Number[7..]}",
        1 => $"+66{line.Number[2..]}",
        _ => "0" + line.Number[2..],
    };
}
