namespace Linkage;

/// <summary>Loading stopped: a file could not be read, or a source has more bad rows than allowed.</summary>
public sealed class LoadException : LinkageException
{
    /// <summary>Creates the error from the issue that stopped the load.</summary>
    public LoadException(RowIssue issue, LoadReport? report = null)
        : base($"{issue.Source}{(issue.File is null ? "" : "/" + issue.File)}{(issue.Row == 0 ? "" : $", row {issue.Row}")}{(issue.Field is null ? "" : $", field '{issue.Field}'")}: {issue.Message}")
    {
        Issue = issue;
        Report = report;
    }

    /// <summary>Gets the issue that stopped the load.</summary>
    public RowIssue Issue { get; }

    /// <summary>Gets what was read until then, or null.</summary>
    public LoadReport? Report { get; }
}
