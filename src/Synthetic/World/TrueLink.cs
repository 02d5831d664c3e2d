namespace Linkage.Synthetic;

/// <summary>A true link between two entities.</summary>
internal sealed record TrueLink(string From, string Type, string To, string Role, string Stage);
