namespace Linkage;

/// <summary>One link that a mapping makes of each row.</summary>
internal sealed record LinkDefinition(LinkEnd From, string Type, LinkEnd To, LinkOptions Options);
