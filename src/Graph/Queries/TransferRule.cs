using System.Globalization;

namespace Linkage.Graph;

/// <summary>How long a time-respecting path may wait at an entity between two hops.</summary>
/// <remarks>An edge can be followed at any moment of its times, one without times at any moment; to follow it takes no time.
/// At an event the two hops are one happening: there the next hop may come at the same moment and the limits do not apply.</remarks>
public sealed record TransferRule
{
    private readonly bool _strict;

    private TransferRule(bool strict, bool renews) => (_strict, Renews) = (strict, renews);

    /// <summary>Gets the rule that the next hop comes later than the last.</summary>
    public static TransferRule After { get; } = new(true, false);

    /// <summary>Gets the rule that the next hop comes at the same moment as the last or later. The default of queries.</summary>
    public static TransferRule AtOrAfter { get; } = new(false, false);

    /// <summary>Gets the rule of <see cref="After"/> under which the edge that led here renews the wait each time it holds again within <see cref="MaxWait"/>;
    /// while a stretch of time lasts it renews all along.</summary>
    public static TransferRule Renewing { get; } = new(true, true);

    /// <summary>Gets whether the last edge renews the wait.</summary>
    public bool Renews { get; }

    /// <summary>Gets whether the next hop must come later than the last, if only by a tick.</summary>
    public bool IsStrict => _strict;

    /// <summary>Gets the least wait.</summary>
    /// <value>The default value is zero.</value>
    public TimeSpan MinWait { get; init; }

    /// <summary>Gets the longest wait, or null for no limit.</summary>
    public TimeSpan? MaxWait { get; init; }

    internal long LeastTicks => Math.Max(MinWait.Ticks, _strict ? 1 : 0);

    internal long MostTicks => MaxWait?.Ticks ?? EdgeTimes.Always;

    /// <summary>Writes the rule as the command line takes it: <c>at-or-after</c>, <c>after:min=00:10:00,max=1.00:00:00</c>.</summary>
    public override string ToString()
    {
        string name = Renews ? "renewing" : _strict ? "after" : "at-or-after";
        List<string> limits = [];
        if (MinWait != TimeSpan.Zero)
            limits.Add("min=" + MinWait.ToString("c", CultureInfo.InvariantCulture));
        if (MaxWait is { } max)
            limits.Add("max=" + max.ToString("c", CultureInfo.InvariantCulture));
        return limits.Count == 0 ? name : name + ":" + string.Join(',', limits);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static TransferRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(':', 2);
        TransferRule rule = parts[0] switch
        {
            "after" => After,
            "at-or-after" => AtOrAfter,
            "renewing" => Renewing,
            _ => throw Malformed(),
        };
        foreach (string limit in parts.Length == 2 ? parts[1].Split(',') : [])
        {
            if (!TimeSpan.TryParse(limit.Length > 4 ? limit[4..] : "", CultureInfo.InvariantCulture, out TimeSpan wait))
                throw Malformed();
            rule = limit[..4] switch
            {
                "min=" => rule with { MinWait = wait },
                "max=" => rule with { MaxWait = wait },
                _ => throw Malformed(),
            };
        }
        return rule;
    }

    private static FormatException Malformed() =>
        new("A transfer rule is after, at-or-after or renewing, with limits such as after:min=00:10:00,max=1.00:00:00.");
}
