namespace Linkage.Similarity;

/// <summary>The two keys of a name by <see cref="DoubleMetaphone"/>; equal where only one pronunciation is likely.</summary>
/// <param name="Primary">The key of the more likely, English pronunciation.</param>
/// <param name="Secondary">The key of the other pronunciation, or the primary key again.</param>
public readonly record struct DoubleMetaphoneKeys(string Primary, string Secondary)
{
    /// <summary>Tells whether two names may sound alike: one of the keys of one is a key of the other, and not empty.</summary>
    /// <param name="other">The keys of the other name.</param>
    /// <returns>True if a key is shared.</returns>
    public bool SharesKeyWith(DoubleMetaphoneKeys other) => Has(other.Primary) || Has(other.Secondary);

    private bool Has(string key) => !string.IsNullOrEmpty(key) && (key == Primary || key == Secondary);
}
