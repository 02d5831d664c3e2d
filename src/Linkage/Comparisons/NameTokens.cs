using Linkage.Normalization;

namespace Linkage.Comparisons;

/// <summary>A person name prepared for comparing: the parsed name where there is one, else the words of its canonical text.</summary>
internal sealed class NameTokens
{
    private NameTokens(string text, PersonName? name)
    {
        Text = text;
        Name = name;
        Tokens = name is null ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        Sorted = [.. Tokens.Order(StringComparer.Ordinal)];
    }

    public string Text { get; }

    public PersonName? Name { get; }

    public string[] Tokens { get; }

    public string[] Sorted { get; }

    public static NameTokens Of(ColumnValues values, int id) => new(values.Canonical(id), values.Form<PersonName>(id));

    /// <summary>Gets a hash that writings of one name share in any order and script; 0 for no evidence.</summary>
    public static long KeyOf(ColumnValues values, int id)
    {
        if (values.CanonicalIdOf(id) == 0)
            return 0;
        IEnumerable<string> parts = values.Form<PersonName>(id) is PersonName name
            ? name.Keys(NameKey.Skeleton)
            : values.Canonical(id).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return Hash(parts);
    }

    // FNV-1a over the parts, so that the same name has the same key in every process.
    private static long Hash(IEnumerable<string> parts)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (string part in parts)
        {
            foreach (char c in part)
                hash = (hash ^ c) * 0x100000001B3;
            hash = (hash ^ ' ') * 0x100000001B3;
        }

        return (long)hash;
    }
}
