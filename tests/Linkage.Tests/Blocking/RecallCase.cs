using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Tests.Blocking;

// A generated case with known truth: persons with skewed names, records with slips, changed and missing values, some records poorer than others.
internal sealed class RecallCase
{
    private static readonly string[][] RuleSets =
    [
        ["givenName & familyName", "birthDate", "phone"],
        ["familyName & year(birthDate)", "givenName & city", "phone"],
        ["prefix(familyName,3) & year(birthDate)", "birthDate", "givenName & postcode"],
        ["phone", "birthDate"],
        ["phone", "familyName & postcode", "givenName & year(birthDate)", "monthDay(birthDate) & city"],
        ["familyName & givenName", "familyName & birthDate", "givenName & birthDate"],
    ];

    private readonly Random _random;
    private readonly double[] _slips;
    private readonly double[] _changes;
    private readonly double[] _missing;
    private readonly double _poorShare;
    private readonly List<string[]> _rows = [];
    private readonly List<int> _entities = [];

    private RecallCase(int seed)
    {
        _random = new Random(seed);
        double level = 0.3 + _random.NextDouble();
        _slips = Rates(0.12 * level);
        _changes = Rates(0.08 * level);
        _missing = Rates(0.25 * _random.NextDouble());
        _poorShare = 0.25 * _random.NextDouble();
        Rules = [.. RuleSets[seed % RuleSets.Length].Select(BlockingRule.Parse)];
        int entities = 500 + _random.Next(1500);
        for (int entity = 0; entity < entities; entity++)
            AddEntity(entity);
        Table = TestTable.Create(Fields, [.. _rows]);
    }

    public static string[] Fields { get; } = ["givenName", "familyName", "birthDate", "phone", "city", "postcode"];

    public RecordTable Table { get; }

    public BlockingRule[] Rules { get; }

    public static RecallCase Create(int seed) => new(seed);

    public Resolution Resolve(int threads = 2)
    {
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(Table.Schema)
            .Add(Compare.JaroWinkler("givenName", 0.92, 0.8))
            .Add(Compare.JaroWinkler("familyName", 0.92, 0.8))
            .Add(Compare.Levenshtein("birthDate", 1, 2))
            .Add(Compare.Levenshtein("phone", 1))
            .Add(Compare.Exact("city"))
            .Add(Compare.Levenshtein("postcode", 1))
            .AddTrainingRule(BlockingRule.On("givenName", "familyName"))
            .AddTrainingRule(BlockingRule.On("birthDate"))
            .AddDeterministicRule(BlockingRule.On("givenName", "familyName", "birthDate"));
        foreach (BlockingRule rule in Rules)
            builder.Add(rule);
        LinkageModel model = ModelTrainer.Train(builder.Build(), Table, new TrainingOptions { MaxPairs = 200_000, Threads = threads });
        return new Linker(model, new LinkerOptions { Threads = threads }).Resolve(Table);
    }

    // The share of the pairs of records of one person that some rule proposes.
    public double Recall()
    {
        PairGenerator generator = PairGenerator.Create(Table, [.. Rules], PairOptions.Default, default);
        long all = 0;
        long found = 0;
        for (int left = 0; left < _entities.Count; left++)
        {
            for (int right = left + 1; right < _entities.Count && _entities[right] == _entities[left]; right++)
            {
                all++;
                found += generator.RulesOf(left, right).Any() ? 1 : 0;
            }
        }

        return (double)found / all;
    }

    private double[] Rates(double mean) => [.. Fields.Select(_ => 2 * mean * _random.NextDouble())];

    private void AddEntity(int entity)
    {
        string[] person = [.. Enumerable.Range(0, Fields.Length).Select(Value)];
        int records = 1 + (int)Math.Min(4, -Math.Log(1 - _random.NextDouble()) * 1.2);
        for (int i = 0; i < records; i++)
        {
            double quality = _random.NextDouble() < _poorShare ? 3 : 1;
            _rows.Add([.. Enumerable.Range(0, Fields.Length).Select(field => Written(person[field], field, quality))]);
            _entities.Add(entity);
        }
    }

    private string Written(string value, int field, double quality)
    {
        if (_random.NextDouble() < Math.Min(0.8, _missing[field] * quality))
            return "";
        if (_random.NextDouble() < Math.Min(0.8, _changes[field] * quality))
            return Value(field);
        return _random.NextDouble() < Math.Min(0.8, _slips[field] * quality) ? Slip(value, field) : value;
    }

    private string Slip(string value, int field)
    {
        char[] text = value.ToCharArray();
        int place = _random.Next(text.Length);
        if (!char.IsLetterOrDigit(text[place]))
            place = 0;
        text[place] = field < 2 ? (char)('a' + _random.Next(26)) : (char)('0' + _random.Next(10));
        return new string(text);
    }

    private string Value(int field) => field switch
    {
        0 => Name(300, 5),
        1 => Name(800, 7),
        2 => new DateOnly(1950, 1, 1).AddDays(_random.Next(20_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        3 => "08" + _random.Next(100_000_000).ToString("00000000", CultureInfo.InvariantCulture),
        4 => "city" + Skewed(40).ToString(CultureInfo.InvariantCulture),
        _ => (10_000 + (Skewed(300) * 37)).ToString(CultureInfo.InvariantCulture),
    };

    // A few common ones, many rare.
    private int Skewed(int count) => (int)Math.Exp(_random.NextDouble() * Math.Log(count));

    private string Name(int count, int length)
    {
        Random letters = new((Skewed(count) * 1000) + length);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + letters.Next(26))));
    }
}
