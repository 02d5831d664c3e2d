using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Linkage.Comparisons;

/// <summary>What the comparisons of one table share while they are bound to it: prepared columns and the groups of holders.</summary>
internal sealed class BindingContext(RecordTable table)
{
    // What is prepared of a table serves training and scoring, and every model.
    private static readonly ConditionalWeakTable<RecordTable, ConcurrentDictionary<string, ComparedColumn>> Prepared = [];

    private readonly ConcurrentDictionary<string, ComparedColumn> _columns = Prepared.GetValue(table, static _ => new(StringComparer.Ordinal));
    private HolderGroups? _holders;

    public RecordTable Table { get; } = table;

    /// <summary>Gets the columns of value numbers that batches of pairs need.</summary>
    public IdColumns Ids { get; } = new();

    public HolderGroups Holders => _holders ??= HolderGroups.Of(Table);

    /// <summary>Gets the column of a field or of an expression on one.</summary>
    public ComparedColumn Column(string text) => _columns.GetOrAdd(text, static (name, own) => new ComparedColumn(ColumnOf(own, name)), Table);

    public TermTable Terms(TermFrequency frequency) =>
        frequency.CountsHolders
            ? TermTable.OfHolders(Column(frequency.Field).Column, Holders, frequency.ReuseRate)
            : TermTable.Of(Column(frequency.Field).Column);

    /// <summary>A field that the table has never heard of has no evidence; it is not an error, so that one model serves many tables.</summary>
    private static ValueColumn ColumnOf(RecordTable table, string text)
    {
        if (table.Schema.Contains(text))
            return table.Column(text);
        return FieldExpression.TryParse(text, out FieldExpression? expression) && !expression.IsField
            ? DerivedColumn.Of(ColumnOf(table, expression.FieldName), expression)
            : ValueColumn.Empty(new Field(text, FieldType.Text), table.Count);
    }
}
