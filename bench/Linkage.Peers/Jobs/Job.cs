using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Peers.Jobs;

/// <summary>One job that both sides do: what the file looks like, what is compared, which rules propose and train.</summary>
internal abstract class Job
{
    /// <summary>Gets the weight, in bits, from which on a pair counts.</summary>
    public const double Threshold = 6;

    /// <summary>Gets the number of random pairs that u is learnt from.</summary>
    public const long RandomPairs = 5_000_000;

    /// <summary>Gets the greatest number of pairs of a training rule.</summary>
    public const long TrainingPairs = RandomPairs / 5;

    public abstract string Name { get; }

    /// <summary>Gets the folders of the job's SQL; a file is taken from the first that has it.</summary>
    public abstract IReadOnlyList<string> SqlFolders { get; }

    /// <summary>Gets the columns of the file that become fields, and their types.</summary>
    public abstract IReadOnlyList<(string Column, string Type)> Columns { get; }

    /// <summary>Gets the rules that training sessions block on, as SQL and as fields.</summary>
    public abstract IReadOnlyList<(string Sql, string[] Fields)> Training { get; }

    protected abstract IReadOnlyList<Comparison> Comparisons { get; }

    protected abstract IReadOnlyList<BlockingRule> Rules { get; }

    public static EntityKind Kind { get; } = EntityKind.Create("row");

    /// <summary>Writes a file of invented records.</summary>
    public abstract void WriteFile(string path, int records, double scale, ulong seed);

    public static Job Of(string name) => name switch
    {
        "persons" => new PersonsJob(),
        "large" => new LargeJob(),
        "twelve" => new TwelveJob(),
        _ => throw new ArgumentException($"There is no job '{name}'; there are persons, twelve, large, kernels, growth and find.", nameof(name)),
    };

    public RecordMapping<MappedRow> Mapping() => RecordMapping.ForRows("file", "unique_id")
        .Record("row", Kind, record =>
        {
            foreach ((string column, string type) in Columns)
                record.Field(column, column, options => options with { Type = type });
        })
        .Main("row")
        .Build();

    public LinkageSettings Settings()
    {
        RecordSchema schema = RecordSchema.Of(Kind);
        foreach ((string column, string type) in Columns)
            schema = schema.With(new Field(column, Enum.Parse<FieldType>(type, ignoreCase: true)));
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(schema).WithLinkType(LinkType.DedupeOnly);
        foreach (Comparison comparison in Comparisons)
            builder.Add(comparison);
        foreach (BlockingRule rule in Rules)
            builder.Add(rule.WithMaxBlock(int.MaxValue));
        foreach ((_, string[] fields) in Training)
            builder.AddTrainingRule(BlockingRule.On([.. fields.Select(BlockingKey.Value)]).WithMaxBlock(int.MaxValue));
        return builder.Build();
    }
}
