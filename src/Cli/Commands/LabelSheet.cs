using System.Collections.Immutable;
using System.Globalization;

namespace Linkage.Cli;

/// <summary>A sample of pairs as a table to be filled in by hand: the values of both records side by side, and no probability, which would sway the judge.</summary>
internal sealed class LabelSheet
{
    private readonly Resolution _resolution;
    private readonly ImmutableArray<ReviewCandidate> _sample;
    private readonly string[] _fields;

    public LabelSheet(Resolution resolution, ImmutableArray<ReviewCandidate> sample)
    {
        (_resolution, _sample) = (resolution, sample);
        RecordTable table = resolution.Records[sample[0].Kind];
        _fields = [.. table.Schema.Fields.Select(field => field.Name).Where(table.HasColumn)];
    }

    public IReadOnlyList<string> Header => ["left_id", "right_id", "match", "by", "at", "reason", "weight", .. _fields.SelectMany(name => (string[])[$"left {name}", $"right {name}"])];

    public IEnumerable<IReadOnlyList<string?>> Rows()
    {
        RecordTable table = _resolution.Records[_sample[0].Kind];
        foreach (ReviewCandidate candidate in _sample)
        {
            (SourceRecord left, SourceRecord right) = (table.RecordOf(table.RowOf(candidate.Left)), table.RecordOf(table.RowOf(candidate.Right)));
            yield return
            [
                candidate.Left.ToString(), candidate.Right.ToString(), null, null, null, null, candidate.SamplingWeight.ToString("0.######", CultureInfo.InvariantCulture),
                .. _fields.SelectMany(field => (string?[])[Cell(left, field), Cell(right, field)]),
            ];
        }
    }

    // A spreadsheet takes a cell that begins with one of these for a formula.
    private static string? Cell(SourceRecord record, string field)
    {
        string text = string.Join("; ", record.Values(field));
        return text.Length == 0 ? null : text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
    }
}
