using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Finds what is wrong with settings, all of it at once.</summary>
internal static class SettingsCheck
{
    public static List<LinkageProblem> Of(LinkageSettingsBuilder builder)
    {
        List<LinkageProblem> problems = [];
        CheckCounts(builder, problems);
        for (int i = 0; i < builder.Comparisons.Count; i++)
            CheckComparison(builder.Schema, builder.Comparisons[i], problems);
        CheckTerms(builder.Comparisons, problems);
        CheckRules(builder.Schema, "blockingRules", builder.BlockingRules, problems);
        CheckRules(builder.Schema, "trainingRules", builder.TrainingRules, problems);
        CheckRules(builder.Schema, "deterministicRules", builder.DeterministicRules, problems);
        return problems;
    }

    private static void CheckCounts(LinkageSettingsBuilder builder, List<LinkageProblem> problems)
    {
        int count = builder.Comparisons.Count;
        string found = count.ToString(CultureInfo.InvariantCulture);
        if (count == 0)
            problems.Add(new("settings.no-comparison", "comparisons", found, "at least one", "There is no comparison; add at least one."));
        if (count > AgreementPattern.MaxComparisons)
        {
            problems.Add(new(
                "settings.too-many-comparisons",
                "comparisons",
                found,
                "at most 32",
                $"There are {count} comparisons; expected at most {AgreementPattern.MaxComparisons}. Combine some."));
        }

        if (!(builder.MatchesPerRecord > 0 && double.IsFinite(builder.MatchesPerRecord)))
        {
            found = builder.MatchesPerRecord.ToString(CultureInfo.InvariantCulture);
            problems.Add(new("settings.bad-prior", "prior", found, "above 0", $"The expected matches per record are {found}; expected a number above 0."));
        }
    }

    private static void CheckComparison(RecordSchema schema, Comparison comparison, List<LinkageProblem> problems)
    {
        string path = $"comparisons.{comparison.Name}";
        IEnumerable<string> terms = comparison.Levels.Where(level => level.TermFrequency is not null).Select(level => level.TermFrequency!.Field);
        foreach (string text in comparison.Expressions.Concat(terms).Distinct(StringComparer.Ordinal))
            CheckExpression(schema, path, text, problems);
        if (comparison.Levels.Count(level => level.IsNull) > 1)
        {
            problems.Add(new(
                "settings.null-levels",
                path,
                comparison.Levels.Count(level => level.IsNull).ToString(CultureInfo.InvariantCulture),
                "at most one",
                "The comparison has several levels for missing values; join them with ComparisonLevel.Or."));
        }
    }

    // A model keeps one list of shares a field: of its values or of their words.
    private static void CheckTerms(IReadOnlyList<Comparison> comparisons, List<LinkageProblem> problems)
    {
        IEnumerable<TermFrequency> counted = comparisons.SelectMany(comparison => comparison.Levels).Select(level => level.TermFrequency).OfType<TermFrequency>().Where(frequency => !frequency.CountsHolders);
        foreach (IGrouping<string, TermFrequency> field in counted.GroupBy(frequency => frequency.Field, StringComparer.Ordinal))
        {
            if (field.Select(frequency => frequency.ByWords).Distinct().Count() < 2)
                continue;
            problems.Add(new(
                "settings.term-frequencies",
                $"termFrequencies.{field.Key}",
                "values and words",
                "one of them",
                $"Some levels count how rare the values of '{field.Key}' are, others how rare their words are; set TermFrequency.ByWords on all of them or on none."));
        }
    }

    private static void CheckRules(RecordSchema schema, string path, IReadOnlyList<BlockingRule> rules, List<LinkageProblem> problems)
    {
        foreach (BlockingRule rule in rules)
        {
            foreach (BlockingKey key in rule.Keys)
                CheckField(schema, $"{path}.{rule}", key.FieldName, problems);
        }
    }

    private static void CheckExpression(RecordSchema schema, string path, string text, List<LinkageProblem> problems)
    {
        if (text.StartsWith('@') || schema.Contains(text))
            return;
        try
        {
            CheckField(schema, path, FieldExpression.Parse(text).FieldName, problems);
        }
        catch (FormatException error)
        {
            problems.Add(new("settings.bad-expression", path, text, "a field or a function of one", error.Message));
        }
    }

    private static void CheckField(RecordSchema schema, string path, string name, List<LinkageProblem> problems)
    {
        if (name.StartsWith('@') || schema.Contains(name))
            return;
        string known = string.Join(", ", schema.Fields.Select(other => other.Name));
        problems.Add(new("settings.unknown-field", path, name, known, $"Field '{name}' is not in the schema, which has: {known}."));
    }
}
