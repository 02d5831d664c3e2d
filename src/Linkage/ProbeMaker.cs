using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage;

/// <summary>Makes records of fields and values that someone states, standardised as those of a table were. Safe to share between threads.</summary>
/// <remarks>What a load does for one record, without the buffers that a load has for thousands.</remarks>
internal sealed class ProbeMaker(RecordSchema schema, LoadOptions options)
{
    private static readonly RecordIds Ids = RecordIds.Of([new RecordId("probe", "1")]);
    private static readonly RecordPlaces Places = RecordPlaces.Of(1, static _ => default);
    private readonly Normalizer _normalizer = RecordLoader.NormalizerFor(options);

    /// <summary>Whether a record states a value that is evidence in some field.</summary>
    public static bool StatesValue(SourceRecord record)
    {
        foreach (Field field in record.Table.Schema.Fields)
        {
            if (!record.Table.HasColumn(field.Name))
                continue;
            ValueColumn column = record.Table.Column(field.Name);
            foreach (int value in column.ValuesOf(record.Row))
            {
                if (column.Values.CanonicalIdOf(value) != 0)
                    return true;
            }
        }

        return false;
    }

    public SourceRecord Make(IEnumerable<KeyValuePair<string, string>> values)
    {
        Dictionary<string, SortedSet<string>> stated = new(StringComparer.Ordinal);
        foreach ((string name, string value) in values)
        {
            if (!schema.TryGet(name, out Field? field) || !IsStated(field))
                throw new ArgumentException($"Records of kind '{schema.Kind}' have no field '{name}'. They have: {string.Join(", ", schema.Fields.Where(IsStated).Select(known => known.Name))}.");
            string text = value.Trim();
            if (text.Length == 0)
                continue;
            if (!stated.TryGetValue(name, out SortedSet<string>? texts))
                stated.Add(name, texts = new SortedSet<string>(StringComparer.Ordinal));
            texts.Add(text);
        }

        if (stated.Count == 0)
            throw new ArgumentException("No value is stated, so there is nothing to search for.");
        ImmutableDictionary<string, ValueColumn> columns = stated.ToImmutableDictionary(entry => entry.Key, entry => ColumnOf(entry.Key, [.. entry.Value]), StringComparer.Ordinal);
        return DerivedColumns.AddTo(new RecordTable(schema, Ids, Places, valid: null, columns, resolve: null, labels: null), _normalizer).RecordOf(0);
    }

    // Ties to other entities are no one's to state.
    private static bool IsStated(Field field) => !field.Name.StartsWith(EvidenceColumns.Prefix, StringComparison.Ordinal);

    private ValueColumn ColumnOf(string name, string[] texts)
    {
        schema.TryGet(name, out Field? field);
        ColumnValues values = ColumnValues.Create(texts, [.. texts.Select(text => _normalizer.Normalize(schema.Kind, field!, text, null))]);
        return ColumnLayout.Create(field!, 1, [.. texts.Select((_, i) => (0, i + 1))], values);
    }
}
