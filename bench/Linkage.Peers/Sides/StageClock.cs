using System.Diagnostics;
using System.Globalization;

namespace Linkage.Peers.Sides;

/// <summary>Takes the time of one stage after the other, and what the process has used at the end.</summary>
internal sealed class StageClock
{
    private long _last = Stopwatch.GetTimestamp();

    public Dictionary<string, double> Stages { get; } = [];

    /// <summary>Counts the time since the last call to a stage.</summary>
    public void Add(string stage)
    {
        long now = Stopwatch.GetTimestamp();
        Stages[stage] = Stages.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(_last, now).TotalMilliseconds;
        _last = now;
    }

    public SideReport Report()
    {
        using Process process = Process.GetCurrentProcess();
        return new SideReport { Stages = Stages, CpuMilliseconds = process.TotalProcessorTime.TotalMilliseconds, PeakKibibytes = PeakOf(process) };
    }

    private static long PeakOf(Process process)
    {
        if (!File.Exists("/proc/self/status"))
            return process.PeakWorkingSet64 >> 10;
        string line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6, line.Length - 8).Trim(), CultureInfo.InvariantCulture);
    }
}
