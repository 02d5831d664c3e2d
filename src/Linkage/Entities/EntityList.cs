using System.Collections;
using System.Collections.Immutable;

namespace Linkage;

/// <summary>Entities of several kinds one after the other, made when asked for.</summary>
internal sealed class EntityList(Resolution resolution, ImmutableArray<KindResolution> kinds) : IReadOnlyList<Entity>
{
    public int Count => kinds.Sum(kind => kind.Partition.Count);

    public Entity this[int index]
    {
        get
        {
            int rest = index;
            foreach (KindResolution kind in kinds)
            {
                if (rest >= 0 && rest < kind.Partition.Count)
                    return new Entity(resolution, kind, rest);
                rest -= kind.Partition.Count;
            }
            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public IEnumerator<Entity> GetEnumerator()
    {
        foreach (KindResolution kind in kinds)
        {
            for (int i = 0; i < kind.Partition.Count; i++)
                yield return new Entity(resolution, kind, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
