namespace Linkage.Comparisons;

/// <summary>A person name cut into parts, prepared for comparing: as written, in alphabetic order, and by sound.</summary>
internal sealed class NameTokens
{
    private NameTokens(string text, string[] tokens, string[] sounds)
    {
        Text = text;
        Tokens = tokens;
        Sorted = [.. tokens.Order(StringComparer.Ordinal)];
        Sounds = [.. sounds.Order(StringComparer.Ordinal)];
        OrderlessKey = KeyOf(Sounds.Length == 0 ? Sorted : Sounds);
    }

    public string Text { get; }

    public string[] Tokens { get; }

    public string[] Sorted { get; }

    /// <summary>Gets how the parts sound whatever the script, in alphabetic order; empty when that is not known.</summary>
    public string[] Sounds { get; }

    /// <summary>Gets a hash that names of the same parts share, in any order; 0 for none.</summary>
    public long OrderlessKey { get; }

    public static NameTokens Of(ColumnValues values, int id)
    {
        string text = values.Canonical(id);
        string[] tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new NameTokens(text, tokens, []);
    }

    // FNV-1a over the parts, so that the same name has the same key in every process.
    private static long KeyOf(string[] parts)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (string part in parts)
        {
            foreach (char c in part)
                hash = (hash ^ c) * 0x100000001B3;
            hash = (hash ^ ' ') * 0x100000001B3;
        }

        return parts.Length == 0 ? 0 : (long)hash;
    }
}
