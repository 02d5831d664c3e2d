using System.Globalization;

namespace Linkage.Graph;

/// <summary>Which decisions on identity a path may use.</summary>
/// <remarks>The default value is <see cref="AsResolved"/>.</remarks>
public readonly record struct IdentityMode
{
    private readonly bool _records;
    private readonly double? _possible;

    private IdentityMode(bool records, double? possible) => (_records, _possible) = (records, possible);

    /// <summary>Gets the mode in which paths run between entities and events as they were resolved.</summary>
    public static IdentityMode AsResolved => default;

    /// <summary>Gets the mode in which paths run between source records only, so that no decision of ours is part of them.</summary>
    public static IdentityMode RecordsOnly => new(true, null);

    /// <summary>Gets the least probability of a possible match that a path may cross, or null when none may be.</summary>
    public double? MinPossible => _possible;

    /// <summary>Gets whether this is <see cref="RecordsOnly"/>.</summary>
    public bool IsRecordsOnly => _records;

    /// <summary>The mode in which paths may also step between entities that are possibly the same. Such a step is a hop.</summary>
    /// <param name="probability">The least probability of the match, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public static IdentityMode WithPossible(double probability) => probability is >= 0 and <= 1
        ? new(false, probability)
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");

    /// <summary>Reads <c>as-resolved</c>, <c>records-only</c> or <c>possible:0.5</c>.</summary>
    /// <exception cref="FormatException">The text is none of them.</exception>
    public static IdentityMode Parse(string text) => text switch
    {
        "as-resolved" => AsResolved,
        "records-only" => RecordsOnly,
        _ when text?.StartsWith("possible:", StringComparison.Ordinal) == true
            && double.TryParse(text.AsSpan(9), NumberStyles.Float, CultureInfo.InvariantCulture, out double p) && p is >= 0 and <= 1 => WithPossible(p),
        _ => throw new FormatException("An identity mode is as-resolved, records-only or possible: with a probability, such as possible:0.5."),
    };

    /// <summary>Writes what <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        _records ? "records-only" : _possible is { } p ? "possible:" + p.ToString(CultureInfo.InvariantCulture) : "as-resolved";
}
