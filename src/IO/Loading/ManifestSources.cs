using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>Makes record sources of a manifest: one a file, in the order of the manifest, then ordinal order of paths.</summary>
internal static class ManifestSources
{
    /// <summary>Makes the sources. Files are opened when they are read.</summary>
    public static ImmutableArray<FileRecordSource> Of(CaseManifest manifest)
    {
        string[] known = [.. manifest.Sources.Select(source => source.Name)];
        ImmutableArray<FileRecordSource>.Builder sources = ImmutableArray.CreateBuilder<FileRecordSource>();
        foreach (ManifestSource source in manifest.Sources)
        {
            foreach (ManifestFile file in source.Files)
            {
                ImmutableArray<MappingDefinition> mappings = [.. file.Mappings.Select(name => Definition(manifest, source, name))];
                sources.AddRange(PathsOf(manifest, file).Select(path => new FileRecordSource(source.Name, path, file.Spec, mappings, known)));
            }
        }

        return sources.ToImmutable();
    }

    /// <summary>Returns the paths of a file entry, each once.</summary>
    public static IEnumerable<string> PathsOf(CaseManifest manifest, ManifestFile file) =>
        file.Patterns.SelectMany(pattern => FilePaths.Find(manifest.Folder, pattern)).Distinct(StringComparer.Ordinal);

    /// <summary>Returns a mapping of the manifest as the core applies it to the rows of one source.</summary>
    public static MappingDefinition Definition(CaseManifest manifest, ManifestSource source, string name)
    {
        ManifestMapping mapping = manifest.Mappings.First(candidate => candidate.Name == name);
        return new MappingDefinition(source.Name)
        {
            Key = mapping.Key,
            SourceName = mapping.Source,
            Main = mapping.Main,
            ValidFrom = mapping.ValidFrom,
            ValidTo = mapping.ValidTo,
            Observed = mapping.Observed,
            Labels = [.. source.Labels, .. mapping.Labels],
            Missing = manifest.Defaults.Missing,
            When = mapping.When,
            Records = [.. mapping.Records.Select(Record)],
            Links = [.. mapping.Links.Select(link => new LinkDefinition(link.From, link.Type, link.To, link.Options))],
        };
    }

    private static RecordDefinition Record(ManifestRecord record) => new(record.Name, record.Kind)
    {
        Fields = [.. record.Fields.Select(field => new FieldDefinition(FieldOf(record.Kind, field.Field, field.Values), field.Values))],
        Key = record.Key,
        ForEach = record.ForEach,
        When = record.When,
        ValidFrom = record.ValidFrom,
        ValidTo = record.ValidTo,
        Labels = record.Labels,
        OnDuplicate = record.OnDuplicate,
        Resolve = record.Resolve,
    };

    // A field of the kind keeps its type: the parser let others through only with one of their own.
    private static Field FieldOf(EntityKind kind, string name, ImmutableArray<ValueOptions> values)
    {
        if (RecordSchema.Of(kind).TryGet(name, out Field? field))
            return field;
        string type = values.Select(value => value.Type).OfType<string>().First();
        return new Field(name, Enum.Parse<FieldType>(type, ignoreCase: true), Multiple: values.Length > 1);
    }
}
