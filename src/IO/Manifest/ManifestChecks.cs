using System.Globalization;

namespace Linkage.IO;

/// <summary>Checks what one part of a manifest says of another: names of mappings, sources and records; and that its files are there.</summary>
internal static class ManifestChecks
{
    /// <summary>Checks the names.</summary>
    public static void Run(CaseManifest manifest, ManifestProblems problems)
    {
        CheckFiles(manifest, problems);
        foreach (ManifestMapping mapping in manifest.Mappings)
            CheckMapping(manifest, mapping, problems);
    }

    /// <summary>Checks that every path finds a file, and that the models are there.</summary>
    public static void RunFiles(CaseManifest manifest, ManifestProblems problems)
    {
        foreach (ManifestFile file in manifest.Sources.SelectMany(source => source.Files))
        {
            for (int i = 0; i < file.Patterns.Length; i++)
            {
                if (FilePaths.Find(manifest.Folder, file.Patterns[i]).Count > 0)
                    continue;

                string path = file.Patterns.Length == 1 ? $"{file.Path}.path" : string.Create(CultureInfo.InvariantCulture, $"{file.Path}.path[{i}]");
                problems.Add(ManifestProblems.FileNotFound, path, file.Patterns[i], "a file that is there", $"no file '{file.Patterns[i]}'{Near(manifest.Folder, file.Patterns[i])}");
            }
        }

        foreach ((string kind, string model) in manifest.Options.Models)
        {
            if (!File.Exists(model))
                problems.Add(ManifestProblems.FileNotFound, $"$.options.models.{kind}", Path.GetFileName(model), "a model file", $"no file '{Path.GetFileName(model)}'");
        }
    }

    private static string Near(string folder, string pattern)
    {
        string? parent = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, pattern)));
        if (parent is null || parent.AsSpan().IndexOfAny('*', '?') >= 0)
            return "";
        if (!Directory.Exists(parent))
            return "; its folder is not there either";

        string? near = NearestName.Of(Path.GetFileName(pattern), Directory.EnumerateFiles(parent).Select(file => Path.GetFileName(file)!).Take(10_000));
        return near is null ? "" : $"; did you mean '{near}'?";
    }

    private static void CheckFiles(CaseManifest manifest, ManifestProblems problems)
    {
        string[] mappings = [.. manifest.Mappings.Select(mapping => mapping.Name)];
        foreach (ManifestSource source in manifest.Sources)
        {
            foreach (ManifestFile file in source.Files)
            {
                foreach (string name in file.Mappings.Where(name => !mappings.Contains(name, StringComparer.Ordinal)))
                {
                    bool isDefault = file.Mappings.Length == 1 && name == source.Name;
                    string message = isDefault ? $"no mapping '{name}' (the source's name is taken where 'mapping' is not given); {NearestName.Hint(name, mappings, "known are")}" : $"unknown mapping; {NearestName.Hint(name, mappings, "known are")}";
                    problems.Add(ManifestProblems.UnknownMapping, isDefault ? file.Path : $"{file.Path}.mapping", name, NearestName.Of(name, mappings) ?? string.Join(", ", mappings), message);
                }
            }
        }
    }

    private static void CheckMapping(CaseManifest manifest, ManifestMapping mapping, ManifestProblems problems)
    {
        string[] records = [.. mapping.Records.Select(record => record.Name)];
        if (mapping.Main is { } main && !records.Contains(main, StringComparer.Ordinal))
            problems.AddUnknown(ManifestProblems.UnknownRecord, $"{mapping.Path}.main", "record", main, records, "the mapping has");
        if (mapping.Key.IsEmpty && mapping.Records.FirstOrDefault(record => record.Key.IsEmpty) is { } keyless)
        {
            problems.Add(ManifestProblems.MissingKey, mapping.Path, null, "key",
                $"the key 'key' is missing, and the record '{keyless.Name}' has none of its own; name the column that identifies a row, or \"#row\" (not stable) if there is none");
        }

        foreach (ManifestLink link in mapping.Links)
        {
            CheckEnd(manifest, mapping, link, link.From, "from", problems);
            CheckEnd(manifest, mapping, link, link.To, "to", problems);
        }
    }

    private static void CheckEnd(CaseManifest manifest, ManifestMapping mapping, ManifestLink link, LinkEnd end, string side, ManifestProblems problems)
    {
        string[] sources = [.. manifest.Sources.Select(source => source.Name)];
        if (end.Source is { } source && !sources.Contains(source, StringComparer.Ordinal))
        {
            problems.AddUnknown(ManifestProblems.UnknownSource, $"{link.Path}.{side}.source", "source", source, sources, "known are");
            return;
        }

        IReadOnlyList<ManifestMapping> targets = end.IsSameRow ? [mapping] : Targets(manifest, mapping, end.Source);
        if (targets.Count == 0)
            return;   // a source without files of its own: rows of other files name it

        string[] records = [.. targets.SelectMany(target => target.Records).Select(record => record.Name).Distinct(StringComparer.Ordinal)];
        string place = end.IsSameRow ? link.Path : $"{link.Path}.{side}";
        if (end.Record is { } name && !records.Contains(name, StringComparer.Ordinal))
            problems.AddUnknown(ManifestProblems.UnknownRecord, place, "record", name, records, end.Source is null ? "the mapping has" : $"the source '{end.Source}' has");
        else if (end.Record is null && targets.All(target => target.Main is null))
            problems.Add(ManifestProblems.MissingKey, place, null, "record", $"the key 'record' is missing, and there is no main record; known are: {string.Join(", ", records)}");
    }

    // The mappings of a source's files, and those that give their rows a source of their own; without a source, those of every source that uses this one.
    private static List<ManifestMapping> Targets(CaseManifest manifest, ManifestMapping mapping, string? source)
    {
        IEnumerable<ManifestSource> sources = manifest.Sources.Where(candidate =>
            source is null ? candidate.Files.Any(file => file.Mappings.Contains(mapping.Name, StringComparer.Ordinal)) : candidate.Name == source);
        HashSet<string> names = [.. sources.SelectMany(candidate => candidate.Files).SelectMany(file => file.Mappings)];
        return [.. manifest.Mappings.Where(candidate => names.Contains(candidate.Name) || !candidate.Source.IsEmpty)];
    }
}
