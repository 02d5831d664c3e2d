namespace Linkage.IO;

/// <summary>A link of a mapping.</summary>
internal sealed record ManifestLink(LinkEnd From, string Type, LinkEnd To, LinkOptions Options, string Path);
