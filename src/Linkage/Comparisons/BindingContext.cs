using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Linkage.Comparisons;

/// <summary>What the comparisons of one table share while they are bound to it: prepared columns, counts of terms and the groups of holders.</summary>
/// <remarks>A context made by <see cref="WithProbe"/> knows one record of another table besides: its row is <see cref="ProbedColumn.ProbeRow"/>. That one is for
/// one thread at a time; the columns and counts of the table are shared.</remarks>
internal sealed class BindingContext
{
    // What is prepared of a table serves training and scoring, and every model.
    private static readonly ConditionalWeakTable<RecordTable, ConcurrentDictionary<string, Lazy<ComparedColumn>>> Prepared = [];

    private readonly BindingContext? _base;
    private readonly ConcurrentDictionary<string, Lazy<ComparedColumn>> _columns;
    private readonly Dictionary<(string Field, bool CountsHolders, double ReuseRate), TermTable> _terms = [];
    private readonly Dictionary<(string One, string Other), CrossColumns> _crosses = [];
    private readonly List<(string Text, FieldExpression? Expression, ProbedColumn Column)> _probed = [];
    private HolderGroups? _holders;
    private SourceRecord? _probe;

    /// <param name="table">The table.</param>
    public BindingContext(RecordTable table)
    {
        Table = table;
        Ids = new IdColumns();
        _columns = PreparedOf(table);
    }

    private BindingContext(BindingContext table)
    {
        (_base, Table, Ids) = (table, table.Table, table.Ids);
        _columns = new(StringComparer.Ordinal);
    }

    public RecordTable Table { get; }

    /// <summary>Gets the columns of value numbers that batches of pairs need.</summary>
    public IdColumns Ids { get; }

    private HolderGroups Holders => _holders ??= HolderGroups.Of(Table);

    /// <summary>Makes a context of the same table and one further record, for comparisons that this context has already bound.</summary>
    public BindingContext WithProbe() => new(this);

    /// <summary>Lets go of what only binding needs.</summary>
    public void Complete() => _holders = null;

    /// <summary>Gets the column of a field or of an expression on one.</summary>
    public ComparedColumn Column(string text)
    {
        if (_base is null)
            return _columns.GetOrAdd(text, static (name, own) => new(() => new ComparedColumn(ColumnOf(own, name))), Table).Value;
        ProbedColumn? probed = _probed.Find(own => own.Text == text).Column;
        if (probed is null)
        {
            probed = new ProbedColumn(_base.Column(text));
            _probed.Add((text, ExpressionOf(text), probed));
        }

        return probed;
    }

    /// <summary>Gets the counts of the values of a field.</summary>
    public TermTable Terms(TermFrequency frequency)
    {
        if (_base is not null)
            return _base.Terms(frequency);
        (string, bool, double) key = (frequency.Field, frequency.CountsHolders, frequency.CountsHolders ? frequency.ReuseRate : 0);
        if (!_terms.TryGetValue(key, out TermTable? terms))
            _terms.Add(key, terms = MakeTerms(frequency));
        return terms;
    }

    /// <summary>Gets which values of one field are values of another, too.</summary>
    public CrossColumns Cross(string one, string other)
    {
        if (_base is not null)
            return _base.Cross(one, other).For(Column(one), Column(other));
        if (!_crosses.TryGetValue((one, other), out CrossColumns? columns))
            _crosses.Add((one, other), columns = new CrossColumns(Column(one), Column(other)));
        return columns;
    }

    public SourceRecord RecordOf(int row) => row == ProbedColumn.ProbeRow ? _probe! : Table.RecordOf(row);

    /// <summary>Sets the further record, or null for none.</summary>
    public void SetProbe(SourceRecord? probe)
    {
        _probe = probe;
        ConcurrentDictionary<string, Lazy<ComparedColumn>>? columns = probe is null ? null : PreparedOf(probe.Table);
        foreach ((string text, FieldExpression? expression, ProbedColumn column) in _probed)
        {
            if (probe is null || !probe.Table.HasColumn(expression?.FieldName ?? text))
                column.Clear();
            else
                column.Set(columns!.GetOrAdd(text, static (name, from) => new(() => new ComparedColumn(ColumnOf(from.Table, name, from.Expression))), (probe.Table, Expression: expression)).Value, probe.Row);
        }
    }

    /// <summary>Gets what the further record has at a place of <see cref="Ids"/>: the number of its only value, one that is not the table's if the value is not; 0 without
    /// evidence; -1 for several values.</summary>
    public int ProbeNumber(int place)
    {
        (ComparedColumn column, bool isRaw) = Ids.At(place);
        foreach ((_, _, ProbedColumn probed) in _probed)
        {
            if (ReferenceEquals(probed.Known, column))
                return probed.OneOf(ProbedColumn.ProbeRow, isRaw);
        }

        return 0;
    }

    private static ConcurrentDictionary<string, Lazy<ComparedColumn>> PreparedOf(RecordTable table) => Prepared.GetValue(table, static _ => new(StringComparer.Ordinal));

    // What a column is worked out by, or null for a field. Read once: reading an expression costs more than comparing by it.
    private FieldExpression? ExpressionOf(string text) =>
        !Table.Schema.Contains(text) && FieldExpression.TryParse(text, out FieldExpression? expression) && !expression.IsField ? expression : null;

    private static ValueColumn ColumnOf(RecordTable table, string text, FieldExpression? expression) => expression is null
        ? ColumnOf(table, text)
        : DerivedColumn.Of(ColumnOf(table, expression.FieldName), expression);

    private TermTable MakeTerms(TermFrequency frequency) => frequency.CountsHolders
        ? TermTable.OfHolders(Column(frequency.Field).Column, Holders, frequency.ReuseRate)
        : Column(frequency.Field).Terms;

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
