using System.Collections.Immutable;

namespace Linkage;

/// <summary>One link in a <see cref="RecordBatch"/>.</summary>
internal struct BatchLink
{
    public BatchEnd From;
    public string Type;
    public BatchEnd To;
    public string? Role;
    public DateTimeOffset? At;
    public DateTimeOffset? Until;
    public double Probability;
    public string Basis;
    public ImmutableArray<string> Labels;
    public SourceRow Place;
}
