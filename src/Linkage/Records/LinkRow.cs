using System.Collections.Immutable;

namespace Linkage;

/// <summary>One link between records, its ends as rows of record tables.</summary>
internal readonly record struct LinkRow(LinkEndRow From, string Type, LinkEndRow To)
{
    public string? Role { get; init; }

    public DateTimeOffset? At { get; init; }

    public DateTimeOffset? Until { get; init; }

    public double Probability { get; init; } = 1;

    public string Basis { get; init; } = "";

    public ImmutableArray<string> Labels { get; init; } = [];
}
