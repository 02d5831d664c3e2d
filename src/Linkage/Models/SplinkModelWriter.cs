using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Models;

/// <summary>Writes a model as Splink saves one. The same model and table give the same text.</summary>
internal sealed class SplinkModelWriter
{
    private const string Dialect = "duckdb";
    private readonly LinkageModel _model;
    private readonly RecordTable _table;
    private readonly SplinkVersion _version;
    private readonly SplinkConditionWriter _conditions;

    public SplinkModelWriter(LinkageModel model, RecordTable table, SplinkVersion version)
    {
        (_model, _table, _version) = (model, table, version);
        _conditions = new SplinkConditionWriter(model.Settings.Schema);
    }

    public string Write()
    {
        CheckWeights();
        ArrayBufferWriter<byte> buffer = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(buffer, options))
            Write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    // What Splink has no place for and what would change weights without a word.
    private void CheckWeights()
    {
        if (!_model.Correlations.IsEmpty || _model.Household is not null)
            throw NotSayable("correlation", $"{_model.Correlations.Length} correlations", "none", "The model corrects for comparisons that agree together, which Splink cannot; train it with TrainingOptions.SplinkCompatible.");
        if (!_model.Calibration.IsEmpty)
            throw NotSayable("calibration", "a calibration", "none", "The model has a calibration, which Splink has not; its probabilities would differ.");
        BoundComparison[] bound = ColumnPreparation.Bind(_model.Settings.Comparisons, new BindingContext(_table), Environment.ProcessorCount);
        foreach ((string field, TermShares counted) in TermShares.OfAll(bound, 1))
        {
            if (_model.TermFrequencies.TryGetValue(field, out TermShares? own) && own.Shares.SequenceEqual(counted.Shares))
                continue;
            throw NotSayable(
                $"termFrequencies.{field}",
                "other shares",
                "those of the table, each value with its own",
                $"The term frequencies of '{field}' are not those of the table. Splink counts them on the records that it scores, so weights would differ; train on the table with TrainingOptions.SplinkCompatible.");
        }
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("link_type", _model.Settings.LinkType switch
        {
            LinkType.DedupeOnly => "dedupe_only",
            LinkType.LinkOnly => "link_only",
            _ => "link_and_dedupe",
        });
        json.WriteNumber("probability_two_random_records_match", TablePairs.MatchShare(_table, _model.Settings.LinkType, _model.MatchesPerRecord));
        json.WriteBoolean("retain_matching_columns", true);
        json.WriteBoolean("retain_intermediate_calculation_columns", false);
        json.WriteStartArray("additional_columns_to_retain");
        json.WriteEndArray();
        json.WriteString("sql_dialect", Dialect);
        json.WriteNumber("em_convergence", 0.0001);
        json.WriteNumber("max_iterations", 25);
        (string name, string prefix) = _version == SplinkVersion.Splink4 ? ("bayes_factor_column_prefix", "bf_") : ("match_weight_column_prefix", "mw_");
        json.WriteString(name, prefix);
        json.WriteString("term_frequency_adjustment_column_prefix", "tf_");
        json.WriteString("comparison_vector_value_column_prefix", "gamma_");
        json.WriteString("unique_id_column_name", "unique_id");
        json.WriteString("source_dataset_column_name", "source_dataset");
        json.WriteStartArray("blocking_rules_to_generate_predictions");
        foreach (BlockingRule rule in _model.Settings.BlockingRules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("comparisons");
        for (int i = 0; i < _model.Settings.Comparisons.Length; i++)
            WriteComparison(json, _model.Settings.Comparisons[i], _model.Parameters[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json, BlockingRule rule)
    {
        json.WriteStartObject();
        json.WriteString("blocking_rule", rule.IsSwapped ? SwappedSql(rule) : string.Join(" AND ", rule.Keys.Select(key => SqlOf(rule, key))));
        json.WriteString("sql_dialect", Dialect);
        string[] lists = [.. rule.Keys.Select(key => key.FieldName).Where(HasSeveral).Distinct(StringComparer.Ordinal)];
        if (lists.Length > 0)
        {
            json.WriteStartArray("arrays_to_explode");
            foreach (string list in lists)
                json.WriteStringValue(list);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string SwappedSql(BlockingRule rule)
    {
        (string one, string other) = (SplinkSql.Quote(rule.Keys[0].FieldName), SplinkSql.Quote(rule.Keys[1].FieldName));
        return $"(l.{one} = r.{other}) AND (l.{other} = r.{one})";
    }

    private static string SqlOf(BlockingRule rule, BlockingKey key)
    {
        string name = SplinkSql.Quote(key.FieldName);
        return key.Kind switch
        {
            BlockingKeyKind.Value => $"(l.{name} = r.{name})",
            BlockingKeyKind.Prefix => $"(SUBSTRING(l.{name}, 1, {key.Number}) = SUBSTRING(r.{name}, 1, {key.Number}))",
            BlockingKeyKind.Suffix => $"(RIGHT(l.{name}, {key.Number}) = RIGHT(r.{name}, {key.Number}))",
            _ => throw NotSayable(
                $"blockingRules.{rule}", key.ToString(), "values, prefixes or suffixes", $"Splink's SQL has nothing for the key '{key}' of the blocking rule '{rule}'; use a value, prefix(…) or suffix(…), or remove the rule."),
        };
    }

    private bool HasSeveral(string name) => _model.Settings.Schema.TryGet(name, out Field? field) && field.Multiple;

    private void WriteComparison(Utf8JsonWriter json, Comparison comparison, ImmutableArray<LevelParameters> parameters)
    {
        json.WriteStartObject();
        json.WriteString("output_column_name", comparison.Name);
        json.WriteStartArray("comparison_levels");
        for (int i = 0; i < comparison.Levels.Length; i++)
            WriteLevel(json, comparison, i, parameters[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLevel(Utf8JsonWriter json, Comparison comparison, int index, LevelParameters parameters)
    {
        ComparisonLevel level = comparison.Levels[index];
        json.WriteStartObject();
        json.WriteString("sql_condition", SqlOf(comparison, index));
        json.WriteString("label_for_charts", level.Label);
        if (level.IsNull)
        {
            json.WriteBoolean("is_null_level", true);
        }
        else
        {
            json.WriteNumber("m_probability", parameters.M);
            json.WriteNumber("u_probability", parameters.U);
        }

        json.WriteBoolean("fix_m_probability", level.FixM);
        json.WriteBoolean("fix_u_probability", level.FixU);
        if (level.TermFrequency is TermFrequency frequency)
            WriteTerms(json, comparison, index, frequency);
        json.WriteEndObject();
    }

    private string SqlOf(Comparison comparison, int index)
    {
        try
        {
            return _conditions.Write(comparison.Levels[index].Condition);
        }
        catch (FormatException error)
        {
            string label = comparison.Levels[index].Label;
            throw NotSayable(
                $"comparisons.{comparison.Name}.levels[{index}]",
                label,
                "a condition that Splink's SQL can say",
                $"Comparison '{comparison.Name}', level '{label}': {error.Message}. Use a level of SplinkComparisons in its place, or keep the model in Linkage's own file.",
                error);
        }
    }

    private static void WriteTerms(Utf8JsonWriter json, Comparison comparison, int index, TermFrequency frequency)
    {
        if (frequency.CountsHolders || frequency.ByWords || !(FieldExpression.TryParse(frequency.Field, out FieldExpression? field) && field.IsField) || frequency.Field.StartsWith('@'))
        {
            string label = comparison.Levels[index].Label;
            throw NotSayable(
                $"comparisons.{comparison.Name}.levels[{index}]",
                frequency.CountsHolders ? "holders are counted" : frequency.ByWords ? "words are counted" : frequency.Field,
                "term frequencies of a column",
                $"Comparison '{comparison.Name}', level '{label}': Splink counts the values of a column, neither its holders, nor its words, nor what is worked out from it; take the term frequency out or make it that of a field.");
        }

        json.WriteString("tf_adjustment_column", frequency.Field);
        json.WriteNumber("tf_adjustment_weight", frequency.Weight);
        if (frequency.MinimumU > 0)
            json.WriteNumber("tf_minimum_u_value", frequency.MinimumU);
        // Splink refuses a column without an exact level, unless it is told to take the level's own u, as we do there.
        if (frequency.UsesOwnU || !comparison.Levels.Any(level => level.Condition.Type == ConditionType.Exact && level.Condition.Field == frequency.Field && level.Condition.OtherField.Length == 0))
            json.WriteBoolean("disable_tf_exact_match_detection", true);
    }

    private static LinkageFormatException NotSayable(string path, string found, string expected, string message, Exception? cause = null) =>
        SplinkProblem.Error(SplinkProblem.NotSayable, path, found, expected, message, cause);
}
