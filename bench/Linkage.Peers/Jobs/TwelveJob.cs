using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Peers.Data;

namespace Linkage.Peers.Jobs;

/// <summary>Companies with addresses: 12 columns and comparisons of many measures, another schema than persons.</summary>
internal sealed class TwelveJob : Job
{
    private const string Founded = "date(founded)";

    public override string Name => "twelve";

    public override IReadOnlyList<string> SqlFolders { get; } = ["twelve"];

    public override IReadOnlyList<(string Column, string Type)> Columns { get; } =
    [
        ("name", "verbatim"), ("street", "verbatim"), ("house_number", "verbatim"), ("city", "verbatim"), ("postcode", "verbatim"), ("region", "verbatim"),
        ("country", "verbatim"), ("phone", "verbatim"), ("registration", "verbatim"), ("founded", "verbatim"), ("employees", "verbatim"), ("legal_form", "verbatim"),
    ];

    public override IReadOnlyList<(string Sql, string[] Fields)> Training { get; } =
    [
        ("l.name = r.name and l.city = r.city", ["name", "city"]),
        ("l.founded = r.founded and l.region = r.region", ["founded", "region"]),
    ];

    protected override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        Graded("name", ComparisonLevel.JaroWinkler("name", 0.92), ComparisonLevel.JaroWinkler("name", 0.85), ComparisonLevel.Jaro("name", 0.75)).WithTermFrequencies(),
        Graded("street", ComparisonLevel.Jaro("street", 0.9), ComparisonLevel.Jaro("street", 0.8)).WithTermFrequencies(),
        Graded("house_number", ComparisonLevel.Levenshtein("house_number", 1)),
        Graded("city", ComparisonLevel.DamerauLevenshtein("city", 1), ComparisonLevel.JaroWinkler("city", 0.88)).WithTermFrequencies(),
        Graded("postcode", ComparisonLevel.DamerauLevenshtein("postcode", 1), ComparisonLevel.Levenshtein("postcode", 2)).WithTermFrequencies(),
        Graded("region"),
        Graded("country"),
        Graded("phone", ComparisonLevel.Levenshtein("phone", 1), ComparisonLevel.Levenshtein("phone", 2)),
        Graded("registration", ComparisonLevel.DamerauLevenshtein("registration", 1), ComparisonLevel.Jaro("registration", 0.9)),
        Graded("founded", ComparisonLevel.DateWithin(Founded, 31), ComparisonLevel.DateWithin(Founded, 366)),
        Graded("employees", ComparisonLevel.NumberWithin("employees", 5), ComparisonLevel.NumberWithin("employees", 50)),
        Graded("legal_form").WithTermFrequencies(),
    ];

    protected override IReadOnlyList<BlockingRule> Rules { get; } =
    [
        BlockingRule.On(BlockingKey.Value("registration")),
        BlockingRule.On(BlockingKey.Value("phone")),
        BlockingRule.On(BlockingKey.Value("founded")),
        BlockingRule.On(BlockingKey.Prefix("name", 3), BlockingKey.Value("city")),
        BlockingRule.On(BlockingKey.Value("postcode"), BlockingKey.Value("legal_form")),
        BlockingRule.On(BlockingKey.Value("street"), BlockingKey.Value("house_number")),
    ];

    public override void WriteFile(string path, int records, double scale, ulong seed) => new CompanyFile(seed, scale).Write(path, records);

    // Starting values that both sides leave behind in training.
    private static Comparison Graded(string field, params ReadOnlySpan<ComparisonLevel> near)
    {
        List<ComparisonLevel> levels = [ComparisonLevel.Null(field), ComparisonLevel.Exact(field).With(0.8, 0.01)];
        foreach (ComparisonLevel level in near)
            levels.Add(level.With(0.03, 0.02));
        levels.Add(ComparisonLevel.Else().With(0.2 - near.Length * 0.03, 0.99 - near.Length * 0.02));
        return Comparison.Of(field, [.. levels]);
    }
}
