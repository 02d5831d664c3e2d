namespace Linkage.Comparisons;

/// <summary>What the comparisons of one table share while they are bound to it: prepared columns and the groups of holders.</summary>
internal sealed class BindingContext(RecordTable table)
{
    private readonly Dictionary<string, ComparedColumn> _columns = new(StringComparer.Ordinal);
    private HolderGroups? _holders;

    public RecordTable Table { get; } = table;

    /// <summary>Gets the columns of value numbers that batches of pairs need.</summary>
    public IdColumns Ids { get; } = new();

    public HolderGroups Holders => _holders ??= HolderGroups.Of(Table);

    /// <summary>Gets the column of a field or of an expression on one.</summary>
    public ComparedColumn Column(string text)
    {
        if (!_columns.TryGetValue(text, out ComparedColumn? column))
        {
            column = new ComparedColumn(ColumnOf(Table, text));
            _columns.Add(text, column);
        }

        return column;
    }

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
