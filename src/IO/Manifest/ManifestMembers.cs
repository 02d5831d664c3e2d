namespace Linkage.IO;

/// <summary>The members of an object of the manifest, by key.</summary>
internal readonly record struct ManifestMembers(ManifestNode Owner, IReadOnlyDictionary<string, ManifestNode> Nodes)
{
    /// <summary>Finds a member.</summary>
    public bool TryGet(string key, out ManifestNode node) => Nodes.TryGetValue(key, out node);

    /// <summary>Says whether there is a member.</summary>
    public bool Has(string key) => Nodes.ContainsKey(key);

    /// <summary>Finds a member that must be there. Nothing is said where the owner is no object: that was said already.</summary>
    public bool TryGetRequired(string key, out ManifestNode node)
    {
        bool found = Nodes.TryGetValue(key, out node);
        if (!found && Owner.IsObject)
            Owner.Problems.Add(ManifestProblems.MissingKey, Owner.Path, null, key, $"the key '{key}' is missing");
        return found;
    }

    /// <summary>Reads a member, or returns null where there is none.</summary>
    public T? Read<T>(string key, Func<ManifestNode, T?> read)
        where T : class => TryGet(key, out ManifestNode node) ? read(node) : null;

    /// <summary>Reads a member, or returns the default where there is none or it is wrong.</summary>
    public T Read<T>(string key, Func<ManifestNode, T?> read, T otherwise)
        where T : struct => TryGet(key, out ManifestNode node) ? read(node) ?? otherwise : otherwise;
}
