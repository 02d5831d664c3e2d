using System.Collections.Immutable;

namespace Linkage;

/// <summary>Packs record ids, which come in their order.</summary>
internal sealed class RecordIdsBuilder
{
    private readonly PackedTextsBuilder _keys = new();
    private readonly ImmutableArray<string>.Builder _sources = ImmutableArray.CreateBuilder<string>();
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _nameNumbers = new(StringComparer.Ordinal);
    private readonly BlockList<int> _sourceOf = new();
    private readonly BlockList<int> _nameOf = new();
    private readonly BlockList<int> _items = new();
    private bool _hasItems;

    public void Add(string source, ReadOnlySpan<char> key, string name, int item)
    {
        // Ids are sorted by source first, so a new source begins where the name changes.
        if (_sources.Count == 0 || _sources[^1] != source)
            _sources.Add(source);
        if (_names.Count == 0 || !ReferenceEquals(_names[^1], name))
            NumberOf(name);
        _sourceOf.Add(_sources.Count - 1);
        _nameOf.Add(ReferenceEquals(_names[^1], name) ? _names.Count - 1 : _nameNumbers[name]);
        _items.Add(item);
        _hasItems |= item != 0;
        _keys.Add(key);
    }

    public RecordIds Build() => new(
        _sources.ToImmutable(),
        _sources.Count <= 1 ? null : ToArray(_sourceOf),
        _keys.Build(),
        _names.Count == 0 ? [""] : [.. _names],
        _names.Count <= 1 ? null : ToArray(_nameOf),
        _hasItems ? ToArray(_items) : null);

    private void NumberOf(string name)
    {
        if (_nameNumbers.TryAdd(name, _names.Count))
            _names.Add(name);
    }

    private static int[] ToArray(BlockList<int> list)
    {
        int[] array = new int[list.Count];
        for (int i = 0; i < array.Length; i++)
            array[i] = list[i];
        return array;
    }
}
