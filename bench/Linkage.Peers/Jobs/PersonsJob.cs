using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Peers.Data;

namespace Linkage.Peers.Jobs;

/// <summary>A million persons, about 40 million pairs, 6 fuzzy comparisons.</summary>
internal class PersonsJob : Job
{
    private const string Username = "match(email,^[^@]+)";
    private const string Born = "date(dob)";

    public override string Name => "persons";

    public override IReadOnlyList<string> SqlFolders { get; } = ["persons"];

    public override IReadOnlyList<(string Column, string Type)> Columns { get; } =
    [
        ("first_name", "verbatim"), ("surname", "verbatim"), ("dob", "verbatim"), ("city", "verbatim"), ("email", "verbatim"), ("phone", "verbatim"),
    ];

    public override IReadOnlyList<(string Sql, string[] Fields)> Training { get; } =
    [
        ("l.first_name = r.first_name and l.surname = r.surname", ["first_name", "surname"]),
        ("l.dob = r.dob and l.city = r.city", ["dob", "city"]),
    ];

    protected override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        Name3("first_name"),
        Name3("surname"),
        Comparison.Of(
            "dob",
            ComparisonLevel.Null(Born),
            ComparisonLevel.Exact("dob").With(0.9, 0.0001),
            ComparisonLevel.DamerauLevenshtein("dob", 1).With(0.04, 0.001),
            ComparisonLevel.DateWithin(Born, 30).With(0.01, 0.002),
            ComparisonLevel.DateWithin(Born, 365).With(0.01, 0.025),
            ComparisonLevel.DateWithin(Born, 3652).With(0.02, 0.22),
            ComparisonLevel.Else().With(0.02, 0.7519)),
        Comparison.Of(
            "city",
            ComparisonLevel.Null("city"),
            ComparisonLevel.Exact("city").With(0.8, 0.01),
            ComparisonLevel.Else().With(0.2, 0.99)).WithTermFrequencies(),
        Comparison.Of(
            "email",
            ComparisonLevel.Null("email"),
            ComparisonLevel.Exact("email").With(0.65, 0.00001).WithTermFrequency(new TermFrequency { Field = "email" }),
            ComparisonLevel.Exact(Username).With(0.15, 0.00001),
            ComparisonLevel.JaroWinkler("email", 0.88).With(0.15, 0.0005),
            ComparisonLevel.JaroWinkler(Username, 0.88).With(0.02, 0.0005),
            ComparisonLevel.Else().With(0.03, 0.99898)),
        Comparison.Of(
            "phone",
            ComparisonLevel.Null("phone"),
            ComparisonLevel.Exact("phone").With(0.7, 0.00001),
            ComparisonLevel.Levenshtein("phone", 1).With(0.1, 0.00001),
            ComparisonLevel.Levenshtein("phone", 2).With(0.03, 0.00001),
            ComparisonLevel.Else().With(0.17, 0.99997)),
    ];

    protected override IReadOnlyList<BlockingRule> Rules { get; } =
    [
        BlockingRule.On(BlockingKey.Value("email")),
        BlockingRule.On(BlockingKey.Value("phone")),
        BlockingRule.On(BlockingKey.Value("dob")),
        BlockingRule.On(BlockingKey.Prefix("first_name", 3), BlockingKey.Prefix("surname", 3)),
        BlockingRule.On(BlockingKey.Value("first_name"), BlockingKey.Value("city")),
        BlockingRule.On(BlockingKey.Value("first_name"), BlockingKey.Prefix("dob", 4)),
    ];

    public override void WriteFile(string path, int records, double scale, ulong seed) => new PersonFile(seed, scale).Write(path, records);

    private static Comparison Name3(string field) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(0.75, 0.001),
        ComparisonLevel.JaroWinkler(field, 0.92).With(0.15, 0.001),
        ComparisonLevel.JaroWinkler(field, 0.88).With(0.04, 0.001),
        ComparisonLevel.JaroWinkler(field, 0.7).With(0.03, 0.03),
        ComparisonLevel.Else().With(0.03, 0.967)).WithTermFrequencies();
}
