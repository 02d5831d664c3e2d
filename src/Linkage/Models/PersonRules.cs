using Linkage.Blocking;

namespace Linkage;

/// <summary>The rules of the ready-made person model: which pairs to compare, learn from and trust.</summary>
internal static class PersonRules
{
    private const int SmallTable = 20_000;
    private const int TrainingBlock = 20;

    public static LinkageSettingsBuilder AddTo(LinkageSettingsBuilder builder, Func<string, bool> has, bool hasWholeNames, int records)
    {
        foreach (BlockingRule rule in Blocking(records).Where(rule => HasAll(rule, has)))
            builder.Add(rule);
        foreach (BlockingRule rule in Training(has, hasWholeNames).Where(rule => HasAll(rule, has)))
            builder.AddTrainingRule(rule);
        foreach (BlockingRule rule in Deterministic.Where(rule => HasAll(rule, has)))
            builder.AddDeterministicRule(rule);
        return builder;
    }

    private static bool HasAll(BlockingRule rule, Func<string, bool> has) => rule.Keys.All(key => has(key.FieldName));

    // The sure ones first: a pair belongs to the first rule that proposes it, and that rule is what reports name.
    private static IEnumerable<BlockingRule> Blocking(int records)
    {
        foreach (string field in new[] { "nationalId", "passport", "phone", "email", "@document" })
            yield return BlockingRule.On(field).WithMaxBlock(200);
        yield return BlockingRule.On("@phone").WithMaxBlock(100);
        yield return BlockingRule.On(BlockingKey.Value("@vehicle"), BlockingKey.Phonetic("name")).WithMaxBlock(100);
        yield return BlockingRule.On(BlockingKey.Name("name"), BlockingKey.Year("birthDate")).WithMaxBlock(500);
        yield return BlockingRule.On("birthDate").WithMaxBlock(records <= SmallTable ? 1000 : 100);
        yield return BlockingRule.On(BlockingKey.Name("name")).WithMaxBlock(records <= SmallTable ? 1000 : 200);
        yield return BlockingRule.On(BlockingKey.Phonetic("name"), BlockingKey.Year("birthDate")).WithMaxBlock(records <= SmallTable ? 500 : 100);
        yield return BlockingRule.On(BlockingKey.Phonetic("name"), BlockingKey.MonthDay("birthDate")).WithMaxBlock(100);
        foreach (string part in new[] { "street", "locality", "district", "postcode", "address", "houseNumber" })
            yield return BlockingRule.On(BlockingKey.Phonetic("name"), BlockingKey.Value(part)).WithMaxBlock(records <= SmallTable ? 300 : 50);
        foreach ((string one, string other) in new[] { ("postcode", "houseNumber"), ("street", "houseNumber"), ("street", "locality"), ("locality", "postcode") })
            yield return BlockingRule.On(BlockingKey.Value(one), BlockingKey.Value(other)).WithMaxBlock(records <= SmallTable ? 300 : 50);
        yield return BlockingRule.SortedNeighborhood("name", 8);
        if (records is > 0 and <= SmallTable)
        {
            yield return BlockingRule.On(BlockingKey.Phonetic("name")).WithMaxBlock(500);
            yield return BlockingRule.On(BlockingKey.Prefix("email", 5)).WithMaxBlock(100);
        }
    }

    // Rules that propose mostly matches: by what is a person's own, whole names rather than a family's, in small blocks. What a household shares comes in beside it only.
    private static IEnumerable<BlockingRule> Training(Func<string, bool> has, bool hasWholeNames)
    {
        string[] name = has("givenName") && has("familyName") ? ["familyName", "givenName"] : hasWholeNames ? ["name"] : [];
        yield return Small("birthDate");
        if (name.Length > 0)
            yield return Small(name);
        foreach (string field in new[] { "nationalId", "passport", "email", "@document" })
            yield return Small(field);
        yield return Small("phone");
        foreach (string place in new[] { "postcode", "locality", "phone", "street" })
        {
            yield return Small("birthDate", place);
            if (name.Length > 0)
                yield return Small([.. name, place]);
        }
    }

    private static BlockingRule Small(params string[] fields) => BlockingRule.On([.. fields.Select(BlockingKey.Value)]).WithMaxBlock(TrainingBlock);

    private static IEnumerable<BlockingRule> Deterministic =>
    [
        BlockingRule.On(BlockingKey.Value("nationalId"), BlockingKey.Year("birthDate")).WithMaxBlock(50),
        BlockingRule.On(BlockingKey.Value("passport"), BlockingKey.Year("birthDate")).WithMaxBlock(50),
        BlockingRule.On("name", "birthDate").WithMaxBlock(50),
        BlockingRule.On("name", "email").WithMaxBlock(50),
        BlockingRule.On("name", "nationalId").WithMaxBlock(50),
    ];
}
