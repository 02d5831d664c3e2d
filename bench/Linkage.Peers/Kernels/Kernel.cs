namespace Linkage.Peers.Kernels;

/// <summary>One kernel beside a peer: both compare the same pairs and give a number that depends on the results.</summary>
internal sealed record Kernel(string Name, string Text, int Pairs, Func<double> Own, string Peer, Func<double> PeerRun);
