using System.Collections.Immutable;

namespace Linkage;

/// <summary>Settings that cannot be used, with all their problems at once.</summary>
public sealed class LinkageSettingsException : LinkageException
{
    /// <summary>Creates the error from one or more problems.</summary>
    public LinkageSettingsException(IEnumerable<LinkageProblem> problems)
        : this([.. problems])
    {
    }

    private LinkageSettingsException(ImmutableArray<LinkageProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Gets every problem found.</summary>
    public ImmutableArray<LinkageProblem> Problems { get; }
}
