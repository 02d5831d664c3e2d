using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.Json;
using Linkage.Peers.Results;

namespace Linkage.Peers.Kernels;

/// <summary>Measures every kernel beside its peers in this one process.</summary>
internal static class KernelsRun
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Run(PeersOptions options)
    {
        Console.WriteLine($"{"kernel",-36}{"text",-8}{"ns a pair",12}  {"peer",-24}{"ns a pair",12}{"ratio",10}");
        List<KernelFigure> figures = [];
        foreach (Kernel kernel in KernelList.All())
        {
            figures.Add(KernelClock.Measure(kernel));
            Print(figures[^1]);
        }

        if (options.Json is not null)
            File.WriteAllText(options.Json, ToJson(figures) + "\n");
        return 0;
    }

    private static void Print(KernelFigure figure) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Name,-36}{figure.Text,-8}{figure.Nanoseconds,12:N2}  {figure.Peer,-24}{figure.PeerNanoseconds,12:N2}{figure.Ratio,10:N2}"));

    private static string ToJson(List<KernelFigure> figures) => JsonSerializer.Serialize(
        new { Kernels = figures, Vectors = Vectors(), Machine = Machine.Here(), Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        Format);

    private static string Vectors() => Vector512.IsHardwareAccelerated ? "512 bits" : Vector256.IsHardwareAccelerated ? "256 bits" : Vector128.IsHardwareAccelerated ? "128 bits" : "none";
}
