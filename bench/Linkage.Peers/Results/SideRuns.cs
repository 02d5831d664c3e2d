using Linkage.Peers.Sides;

namespace Linkage.Peers.Results;

/// <summary>The runs of one side, of which the medians count.</summary>
internal sealed class SideRuns(IReadOnlyList<SideReport> runs)
{
    /// <summary>The stages of a side, in their order.</summary>
    public static readonly IReadOnlyList<string> StageNames = ["load", "train", "block", "score", "cluster"];

    public IReadOnlyList<SideReport> All => runs;

    /// <summary>Gets the first run; what is found is the same in all of them.</summary>
    public SideReport First => runs[0];

    public double Median(Func<SideReport, double> figure)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public double Stage(string name) => Median(side => side.Stages[name]);
}
