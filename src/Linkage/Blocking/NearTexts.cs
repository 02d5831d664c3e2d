using Linkage.Similarity;

namespace Linkage.Blocking;

// The canonical values of a column, for finding those within an edit distance of any text: by deletion neighbourhoods, as ValueNeighbors does for the
// values among themselves, each candidate checked. Takes 16 to 20 bytes for each variant of each value. Immutable.
internal sealed class NearTexts
{
    private readonly ColumnValues _values;
    private readonly int _distance;
    private readonly KeyPostings _variants;

    private NearTexts(ColumnValues values, int distance, KeyPostings variants) => (_values, _distance, _variants) = (values, distance, variants);

    public static NearTexts Create(ColumnValues values, int distance, CancellationToken cancellationToken)
    {
        DeletionKeys deletions = new(distance);
        List<(ulong Hash, DeletionKeys.Role Role)> variants = [];
        List<ulong> keys = [];
        List<int> owners = [];
        for (int canonical = 1; canonical <= values.CanonicalCount; canonical++)
        {
            if (canonical % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            variants.Clear();
            deletions.Collect(values.CanonicalText(canonical), variants);
            foreach ((ulong hash, DeletionKeys.Role role) in variants)
            {
                keys.Add(Key(hash, role));
                owners.Add(canonical);
            }
        }

        return new NearTexts(values, distance, KeyPostings.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(keys), [.. owners]));
    }

    // The texts within the distance, the text itself among them if the column has it; ascending.
    public IEnumerable<string> Of(string text)
    {
        List<(ulong Hash, DeletionKeys.Role Role)> variants = [];
        new DeletionKeys(_distance).Collect(text, variants);
        SortedSet<int> candidates = [];
        foreach ((ulong hash, DeletionKeys.Role role) in variants)
        {
            (int start, int count) = _variants.Find(Key(hash, Partner(role)));
            candidates.UnionWith(_variants.Numbers.AsSpan(start, count).ToArray());
        }

        return candidates.Select(_values.CanonicalText).Where(other => OptimalStringAlignment.Distance(text, other, _distance) <= _distance);
    }

    private static ulong Key(ulong hash, DeletionKeys.Role role) => KeyHash.Combine(hash, (ulong)role);

    private static DeletionKeys.Role Partner(DeletionKeys.Role role) => role switch
    {
        DeletionKeys.Role.Longer => DeletionKeys.Role.Shorter,
        DeletionKeys.Role.Shorter => DeletionKeys.Role.Longer,
        _ => DeletionKeys.Role.Both,
    };
}
