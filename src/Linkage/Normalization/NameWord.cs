namespace Linkage.Normalization;

/// <summary>A word cut from a name, before it is known what it is.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Script">Its script.</param>
/// <param name="Latin">Its Latin form; syllables may be divided by spaces.</param>
/// <param name="Dotted">Whether a dot followed it.</param>
internal readonly record struct NameWord(string Text, WritingScript Script, string Latin, bool Dotted);
