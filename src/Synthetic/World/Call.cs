namespace Linkage.Synthetic;

/// <summary>A call from one line to another.</summary>
internal sealed record Call(Line From, Line To, DateTime At, int Seconds);
