namespace Linkage.Synthetic;

/// <summary>A piece of a name: how its own script writes it, and the Latin spellings that clerks and passports give it, the commonest first.</summary>
internal sealed record NameElement(string Native, string[] Latin)
{
    /// <summary>Reads a table written as <c>native:latin,latin</c>, entries apart by white space. An entry without a colon is Latin already.</summary>
    public static NameElement[] Table(string text)
    {
        string[] entries = text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        NameElement[] table = new NameElement[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            int colon = entries[i].IndexOf(':', StringComparison.Ordinal);
            string native = colon < 0 ? entries[i] : entries[i][..colon];
            table[i] = new NameElement(native.Replace('_', ' '), entries[i][(colon + 1)..].Replace('_', ' ').Split(','));
        }

        return table;
    }
}
