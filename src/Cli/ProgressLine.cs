using System.Globalization;

namespace Linkage.Cli;

/// <summary>Progress on one line of a terminal, rewritten in place.</summary>
internal sealed class ProgressLine(TextWriter writer) : IProgress<LinkageProgress>
{
    private readonly Lock _gate = new();
    private int _written;
    private long _lastTick;

    public void Report(LinkageProgress value)
    {
        lock (_gate)
        {
            long tick = Environment.TickCount64;
            if (tick - _lastTick < 100)
                return;
            _lastTick = tick;
            Write(Text(value));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            if (_written > 0)
                writer.Write("\r" + new string(' ', _written) + "\r");
            _written = 0;
        }
    }

    private static string Text(LinkageProgress value)
    {
        string kind = value.Kind.IsNone ? "" : " " + value.Kind.Name;
        string total = value.Total > 0 ? $" {100.0 * value.Done / value.Total:0} %" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Stage}{kind}: {value.Done:N0}{total}");
    }

    private void Write(string text)
    {
        writer.Write("\r" + text.PadRight(_written));
        _written = Math.Max(_written, text.Length);
    }
}
