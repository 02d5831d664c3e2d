namespace Linkage.Similarity;

/// <summary>The values of a column for a property; see <see cref="TextColumns"/>.</summary>
public sealed class TextColumn(string[] values)
{
    public string[] Values { get; } = values;

    public override string ToString() => string.Join(" | ", Values);
}
