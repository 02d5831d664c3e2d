using System.Collections.Immutable;

namespace Linkage;

/// <summary>Counts issues per code, source, file and field; keeps the first row of each.</summary>
internal sealed class IssueLog
{
    private readonly Dictionary<(string Code, string Source, string? File, string? Field), RowIssue> _issues = [];

    public void Add(RowIssue issue)
    {
        (string, string, string?, string?) key = (issue.Code, issue.Source, issue.File, issue.Field);
        if (!_issues.TryGetValue(key, out RowIssue? known))
            _issues.Add(key, issue);
        else
        {
            RowIssue first = issue.Row < known.Row ? issue : known;
            _issues[key] = first with { Count = known.Count + issue.Count };
        }
    }

    public ImmutableArray<RowIssue> ToSorted() =>
    [
        .. _issues.Values.OrderBy(i => i.Source, StringComparer.Ordinal).ThenBy(i => i.File ?? "", StringComparer.Ordinal)
            .ThenBy(i => i.Code, StringComparer.Ordinal).ThenBy(i => i.Field ?? "", StringComparer.Ordinal),
    ];
}
