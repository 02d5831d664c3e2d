using System.Collections.Immutable;
using System.Text.Json;
using Linkage.Comparisons;

namespace Linkage.Models;

/// <summary>Makes a model of the settings that Splink saved and of the table that it is to score.</summary>
internal static class SplinkModelReader
{
    // What Splink writes in place of a number for a level that training never saw.
    private const string NotObserved = "level not observed in training dataset";

    // Splink's own limit: what is smaller has no logarithm that it trusts.
    private const double LeastShare = 1e-300;

    // What decides neither pairs nor weights is known, so that it may be passed over.
    private static readonly string[] s_settings =
    [
        "link_type", "probability_two_random_records_match", "blocking_rules_to_generate_predictions", "comparisons", "sql_dialect",
        "retain_matching_columns", "retain_intermediate_calculation_columns", "additional_columns_to_retain", "linker_uid", "em_convergence", "max_iterations",
        "bayes_factor_column_prefix", "match_weight_column_prefix", "term_frequency_adjustment_column_prefix", "comparison_vector_value_column_prefix",
        "unique_id_column_name", "source_dataset_column_name",
    ];

    public static LinkageModel Read(string json, RecordTable table)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException error)
        {
            string place = $"line {error.LineNumber + 1}, byte {error.BytePositionInLine}";
            throw SplinkProblem.Error(SplinkProblem.BadJson, "model", place, "JSON", $"The Splink model is not JSON: {place}.", error);
        }

        using (document)
            return Read(SplinkObject.Of(document.RootElement, "", s_settings), table);
    }

    /// <summary>Makes sure that conditions are in the SQL that is read here.</summary>
    public static void CheckDialect(SplinkObject settings)
    {
        string dialect = settings.TextOr("sql_dialect", "duckdb")!;
        if (dialect != "duckdb")
        {
            throw SplinkProblem.Error(
                SplinkProblem.BadValue,
                settings.PathOf("sql_dialect"),
                dialect,
                "duckdb",
                $"The conditions are in the SQL of '{dialect}'; expected 'duckdb'. Save the model from a linker on DuckDB.");
        }
    }

    private static LinkageModel Read(SplinkObject settings, RecordTable table)
    {
        CheckDialect(settings);
        LinkType linkType = ReadLinkType(settings);
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(table.Schema).WithLinkType(linkType);
        double matchesPerRecord = ReadPrior(settings, table, linkType);
        builder.WithMatchesPerRecord(matchesPerRecord);
        JsonElement[] rules = settings.List("blocking_rules_to_generate_predictions");
        for (int i = 0; i < rules.Length; i++)
            builder.Add(SplinkRuleReader.Read(rules[i], i, table.Schema));
        List<ImmutableArray<LevelParameters>> parameters = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonElement comparison in settings.List("comparisons"))
            parameters.Add(ReadComparison(comparison, parameters.Count, names, builder));
        return Bind(Build(builder), [.. parameters], matchesPerRecord, table);
    }

    private static LinkType ReadLinkType(SplinkObject settings)
    {
        string text = settings.Text("link_type");
        return text switch
        {
            "dedupe_only" => LinkType.DedupeOnly,
            "link_only" => LinkType.LinkOnly,
            "link_and_dedupe" => LinkType.LinkAndDedupe,
            _ => throw SplinkProblem.Error(
                SplinkProblem.BadValue,
                "link_type",
                text,
                "dedupe_only, link_only or link_and_dedupe",
                $"Found the link type '{text}'; expected dedupe_only, link_only or link_and_dedupe."),
        };
    }

    // The share of matches among the pairs of this table becomes the matches of a record, from which the prior of any table follows.
    private static double ReadPrior(SplinkObject settings, RecordTable table, LinkType linkType)
    {
        double share = settings.Number("probability_two_random_records_match", 1e-15, 0.5) ?? 0.0001;
        double pairs = TablePairs.Count(table, linkType);
        if (pairs > 0)
            return 2 * share * pairs / table.Count;
        throw SplinkProblem.Error(
            SplinkProblem.BadSettings,
            "link_type",
            $"{table.Count} records of {table.Sources.Length} source(s)",
            "a table with pairs to compare",
            $"The table has {table.Count} records of {table.Sources.Length} source(s), among which this link type compares none; give the table that the model is to score.");
    }

    private static ImmutableArray<LevelParameters> ReadComparison(JsonElement element, int index, HashSet<string> names, LinkageSettingsBuilder builder)
    {
        SplinkObject comparison = SplinkObject.Of(element, $"comparisons[{index}]", "output_column_name", "comparison_levels", "comparison_description");
        string name = comparison.Text("output_column_name");
        if (!names.Add(name))
            throw SplinkProblem.Error(SplinkProblem.BadValue, comparison.PathOf("output_column_name"), name, "another name", $"Two comparisons are named '{name}'; rename one.");
        JsonElement[] levels = comparison.List("comparison_levels");
        string path = $"comparisons.{name}";
        ComparisonLevel[] read = [.. levels.Select((level, i) => ReadLevel(level, name, $"{path}.comparison_levels[{i}]"))];
        if (read.Length < 2 || read[^1].Condition.Type != ConditionType.Else)
        {
            throw SplinkProblem.Error(
                SplinkProblem.BadValue,
                path,
                $"{read.Length} levels",
                "an ELSE level last",
                $"Comparison '{name}' does not end with the condition ELSE, so some pairs have no level; expected at least one level and ELSE after it.");
        }

        try
        {
            builder.Add(Comparison.Of(name, read));
        }
        catch (ArgumentException error)
        {
            throw SplinkProblem.Error(SplinkProblem.BadValue, path, $"{read.Length} levels", $"2 to {Comparison.MaxLevels}, ELSE last", error.Message, error);
        }

        return ParametersOf(read, [.. levels.Select((level, i) => new SplinkObject(level, $"{path}.comparison_levels[{i}]"))]);
    }

    private static ComparisonLevel ReadLevel(JsonElement element, string comparison, string path)
    {
        SplinkObject level = SplinkObject.Of(
            element,
            path,
            "sql_condition",
            "label_for_charts",
            "is_null_level",
            "m_probability",
            "u_probability",
            "fix_m_probability",
            "fix_u_probability",
            "tf_adjustment_column",
            "tf_adjustment_weight",
            "tf_minimum_u_value",
            "disable_tf_exact_match_detection");
        string sql = level.Text("sql_condition");
        string label = level.TextOr("label_for_charts", null) is { Length: > 0 } text ? text : sql;
        ComparisonLevel read = new(label, ReadCondition(sql, comparison, label, level.PathOf("sql_condition")));
        if (read.IsNull != level.IsTrue("is_null_level"))
        {
            throw SplinkProblem.Error(
                SplinkProblem.UnknownCondition,
                level.PathOf("is_null_level"),
                sql,
                "IS NULL of both records on a null level, and on no other",
                $"Comparison '{comparison}', level '{label}': is_null_level is {(read.IsNull ? "not set, but" : "set, and")} the condition '{sql}' {(read.IsNull ? "asks" : "does not ask")} "
                + "for missing values alone. In Linkage a level of missing values, and no other, weighs nothing.");
        }

        return read.Restore(ShareOf(level, "m_probability"), ShareOf(level, "u_probability"), level.IsTrue("fix_m_probability"), level.IsTrue("fix_u_probability"), ReadTerms(level));
    }

    private static LevelCondition ReadCondition(string sql, string comparison, string label, string path)
    {
        try
        {
            return SplinkConditionReader.Read(sql);
        }
        catch (FormatException error)
        {
            throw SplinkProblem.Error(
                SplinkProblem.UnknownCondition,
                path,
                sql,
                "a condition of Splink's comparison library on DuckDB",
                $"Comparison '{comparison}', level '{label}': Linkage does not know the condition '{sql}': {error.Message}. Write it with functions of Splink's comparison library, or take the level out.",
                error);
        }
    }

    private static TermFrequency? ReadTerms(SplinkObject level)
    {
        if (level.TextOr("tf_adjustment_column", null) is not string column)
            return null;
        return new TermFrequency
        {
            Field = column.Length > 2 && column.StartsWith('"') && column.EndsWith('"') ? column[1..^1] : column,
            Weight = level.Number("tf_adjustment_weight", 0, 1) ?? 1,
            MinimumU = level.Number("tf_minimum_u_value", 0, 1) ?? 0,
            UsesOwnU = level.IsTrue("disable_tf_exact_match_detection"),
        };
    }

    // Null where Splink has no value of its own.
    private static double? ShareOf(SplinkObject level, string name)
    {
        if (level.Element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() == NotObserved)
            return SplinkDefaults.NotObserved;
        return level.Number(name, 0, 1) is double share ? Math.Max(share, LeastShare) : null;
    }

    private static ImmutableArray<LevelParameters> ParametersOf(ComparisonLevel[] levels, SplinkObject[] elements)
    {
        LevelParameters[] defaults = SplinkDefaults.For(levels.Count(level => !level.IsNull));
        ImmutableArray<LevelParameters>.Builder parameters = ImmutableArray.CreateBuilder<LevelParameters>(levels.Length);
        int place = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i].IsNull)
            {
                parameters.Add(new(1, 1));
                continue;
            }

            parameters.Add(new(ShareOf(elements[i], "m_probability") ?? defaults[place].M, ShareOf(elements[i], "u_probability") ?? defaults[place].U));
            place++;
        }

        return parameters.ToImmutable();
    }

    private static LinkageSettings Build(LinkageSettingsBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (LinkageSettingsException error)
        {
            LinkageProblem first = error.Problems[0];
            throw SplinkProblem.Error(
                SplinkProblem.BadSettings, first.Path, first.Found, first.Expected, $"The Splink model does not fit the table: {string.Join(" ", error.Problems.Select(problem => problem.Message))}", error);
        }
    }

    // Splink's file has no term frequencies: it counts them on the records that it scores.
    private static LinkageModel Bind(LinkageSettings settings, ImmutableArray<ImmutableArray<LevelParameters>> parameters, double matchesPerRecord, RecordTable table)
    {
        BoundComparison[] bound = ColumnPreparation.Bind(settings.Comparisons, new BindingContext(table), Environment.ProcessorCount);
        return new LinkageModel(settings, parameters, matchesPerRecord) { TermFrequencies = TermShares.OfAll(bound, 1) };
    }
}
