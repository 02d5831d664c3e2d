namespace Linkage;

/// <summary>Finds the mistakes of a mapping that its builder cannot see at once.</summary>
internal static class MappingChecks
{
    public static IEnumerable<LinkageProblem> Of(MappingDefinition mapping)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RecordDefinition record in mapping.Records)
        {
            if (!names.Add(record.Name))
                yield return new LinkageProblem("mapping.duplicate-record", $"{mapping.Source}.{record.Name}", record.Name, "a name of its own", $"The record '{record.Name}' is defined twice.");
        }
        if (mapping.Main is not null && !names.Contains(mapping.Main))
            yield return Unknown(mapping, "main", mapping.Main, names);
        foreach (ValueTransform transform in mapping.Records.SelectMany(record => record.Fields).SelectMany(field => field.Values).SelectMany(value => value.Transform.IsDefault ? [] : value.Transform))
        {
            if (!ValueTransform.Names.Contains(transform.Name))
                yield return UnknownTransform(mapping, transform.Name);
        }
        foreach (LinkDefinition link in mapping.Links)
        {
            foreach (LinkEnd end in (LinkEnd[])[link.From, link.To])
            {
                string? name = end.Record ?? mapping.Main;
                if (end.IsSameRow && (name is null || !names.Contains(name)))
                    yield return Unknown(mapping, $"link {link.Type}", name ?? "(main)", names);
            }
        }
    }

    private static LinkageProblem UnknownTransform(MappingDefinition mapping, string found)
    {
        string expected = string.Join(", ", ValueTransform.Names);
        return new LinkageProblem("mapping.unknown-transform", mapping.Source, found, expected, $"There is no transform '{found}'. There are: {expected}.");
    }

    private static LinkageProblem Unknown(MappingDefinition mapping, string place, string found, IEnumerable<string> names)
    {
        string expected = string.Join(", ", names);
        return new LinkageProblem("mapping.unknown-record", $"{mapping.Source}.{place}", found, expected, $"There is no record '{found}'. The mapping has: {expected}.");
    }
}
