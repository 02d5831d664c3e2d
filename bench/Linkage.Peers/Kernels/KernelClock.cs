using System.Diagnostics;

namespace Linkage.Peers.Kernels;

/// <summary>Measures a kernel and its peer in turn, after both are warm: medians of the repetitions.</summary>
internal static class KernelClock
{
    private const int Repetitions = 9;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan Repetition = TimeSpan.FromSeconds(0.1);
    private static double _seen;

    public static KernelFigure Measure(Kernel kernel)
    {
        Run(kernel.Own, Warm);
        Run(kernel.PeerRun, Warm);
        double[] own = new double[Repetitions];
        double[] peer = new double[Repetitions];
        for (int i = 0; i < Repetitions; i++)
        {
            own[i] = Run(kernel.Own, Repetition) / kernel.Pairs;
            peer[i] = Run(kernel.PeerRun, Repetition) / kernel.Pairs;
        }

        (double nanoseconds, double peerNanoseconds) = (Median(own), Median(peer));
        return new KernelFigure(kernel.Name, kernel.Text, Math.Round(nanoseconds, 3), kernel.Peer, Math.Round(peerNanoseconds, 3), Math.Round(peerNanoseconds / nanoseconds, 2));
    }

    // Nanoseconds of one call, over as many calls as fit. What the calls give is kept, so that none can be left out.
    private static double Run(Func<double> call, TimeSpan time)
    {
        long begin = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        long calls = 0;
        do
        {
            _seen += call();
            calls++;
            elapsed = Stopwatch.GetElapsedTime(begin);
        }
        while (elapsed < time);
        return elapsed.TotalNanoseconds / calls;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
