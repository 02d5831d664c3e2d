namespace Linkage.Peers.Sides;

/// <summary>Tells blocking from scoring by what the linker reports. What comes after scoring is the stage of clusters.</summary>
internal sealed class StageProgress(StageClock clock) : IProgress<LinkageProgress>
{
    private bool _isBlocked;
    private bool _isScored;

    public void Report(LinkageProgress value)
    {
        lock (clock)
        {
            if (value.Stage == LinkageStage.Block && value.Done >= value.Total && !_isBlocked)
            {
                clock.Add("block");
                _isBlocked = true;
            }
            else if (value.Stage == LinkageStage.Cluster && !_isScored)
            {
                clock.Add("score");
                _isScored = true;
            }
        }
    }
}
