using System.Collections.Immutable;

namespace Linkage;

/// <summary>A case manifest with mistakes; nothing was run. All mistakes are named at once.</summary>
public sealed class ManifestException : LinkageException
{
    /// <summary>Creates the error from one or more problems.</summary>
    public ManifestException(IEnumerable<LinkageProblem> problems)
        : this([.. problems])
    {
    }

    private ManifestException(ImmutableArray<LinkageProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Gets every problem found, in the order of the manifest.</summary>
    public ImmutableArray<LinkageProblem> Problems { get; }
}
