namespace Linkage.Similarity;

/// <summary>As <see cref="TextPair"/>, but short enough for references that try every part with a full table.</summary>
public sealed record ShortTextPair(string Left, string Right);
