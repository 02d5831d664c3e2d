using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>Generated records of people of whom some are there twice, in independent columns and one that mostly follows from another.</summary>
internal sealed class CorrelatedRecords
{
    private const int Persons = 1500;
    private const double Twice = 0.5;
    private static readonly (string Name, int Values, double Wrong)[] s_columns =
        [("locality", 40, 0.08), ("givenName", 60, 0.10), ("occupation", 20, 0.10), ("street", 80, 0.15), ("sex", 2, 0.02), ("district", 12, 0.05)];

    private readonly Random _random;
    private readonly List<int> _entities = [];

    /// <param name="seed">The seed.</param>
    /// <param name="copyOf">How often the postcode is that of the town: a share below 1 for a copy with errors of its own, 1 where each town has some postcodes of its own, null for
    /// no postcode.</param>
    public CorrelatedRecords(int seed, double? copyOf)
    {
        _random = new Random(seed);
        List<string> rows = [];
        for (int person = 0; person < Persons; person++)
        {
            int[] values = [.. s_columns.Select(column => Value(column.Values))];
            int part = _random.Next(4);
            AddRow(rows, person, values, part, copyOf);
            if (_random.NextDouble() < Twice)
                AddRow(rows, person, values, part, copyOf);
        }

        Table = PeopleTable.Of(string.Join(',', s_columns.Select(column => column.Name)) + ",postcode,country", [.. rows]);
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(RecordSchema.Person).Add(BlockingRule.On("country").WithMaxBlock(10_000));
        foreach (string name in s_columns.Select(column => column.Name).Concat(copyOf is null ? [] : ["postcode"]))
            builder.Add(Comparison.Of(name, ComparisonLevel.Null(name), ComparisonLevel.Exact(name), ComparisonLevel.Else()));
        Settings = builder.AddTrainingRule(BlockingRule.On("givenName")).AddTrainingRule(BlockingRule.On("street")).Build();
    }

    public RecordTable Table { get; }

    public LinkageSettings Settings { get; }

    public int EntityOf(int row) => _entities[row];

    private void AddRow(List<string> rows, int person, int[] values, int part, double? copyOf)
    {
        int[] own = [.. values.Select((value, i) => _random.NextDouble() < s_columns[i].Wrong ? Value(s_columns[i].Values) : value)];
        string postcode = copyOf switch
        {
            null => "",
            1 => $"{own[0]}-{(_random.NextDouble() < 0.1 ? _random.Next(4) : part)}",
            double share => _random.NextDouble() < share ? $"{own[0]}" : $"{Value(s_columns[0].Values)}",
        };
        rows.Add(string.Join(',', own.Select(value => $"v{value}")) + $",{postcode},th");
        _entities.Add(person);
    }

    // Some values are up to five times as common as others.
    private int Value(int count) => (int)(count * Math.Pow(_random.NextDouble(), 1.4));
}
