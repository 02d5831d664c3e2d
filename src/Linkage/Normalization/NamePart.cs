namespace Linkage.Normalization;

/// <summary>One word of a person's name.</summary>
/// <param name="Text">The word as written, after invisible characters and typing order were put right.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Script">The script it is written in.</param>
/// <param name="Latin">Its letters in <c>a</c>-<c>z</c>: for Latin script without marks, for other scripts an approximate spelling by rule. May be empty.</param>
public readonly record struct NamePart(string Text, NamePartKind Kind, WritingScript Script, string Latin)
{
    /// <summary>Returns the word as written.</summary>
    public override string ToString() => Text ?? "";
}
