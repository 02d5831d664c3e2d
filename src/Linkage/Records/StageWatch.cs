using System.Diagnostics;

namespace Linkage;

/// <summary>Watches a stage from its making to its disposal: a span and a measurement of <c>linkage.stage.duration</c>.</summary>
internal readonly struct StageWatch : IDisposable
{
    private readonly long _start;
    private readonly Activity? _activity;
    private readonly string _stage;
    private readonly EntityKind _kind;

    public StageWatch(LinkageStage stage, EntityKind kind)
    {
        _stage = stage.ToString().ToLowerInvariant();
        _kind = kind;
        _start = Stopwatch.GetTimestamp();
        _activity = LinkageDiagnostics.Source.StartActivity("linkage." + _stage);
        if (!kind.IsNone)
            _activity?.SetTag("kind", kind.Name);
    }

    public void Dispose()
    {
        _activity?.Dispose();
        double seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        LinkageDiagnostics.StageDuration.Record(seconds, new KeyValuePair<string, object?>("stage", _stage), new KeyValuePair<string, object?>("kind", _kind.Name));
    }
}
