namespace Linkage.Peers.Kernels;

/// <summary>What a pair costs in Linkage and at the peer. The ratio is how many times as long the peer takes.</summary>
internal sealed record KernelFigure(string Name, string Text, double Nanoseconds, string Peer, double PeerNanoseconds, double Ratio);
