using System.Globalization;
using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>A column with what comparing its values needs at hand: canonical numbers, and dates and numbers read once.</summary>
internal class ComparedColumn(ValueColumn column)
{
    private const int LargestMemoBits = 20;

    private readonly Lazy<CivilDate[]> _dates = new(() => Read(column.Values, CivilDate.Parse));
    private readonly Lazy<double[]> _numbers = new(() => Read(column.Values, ParseNumber));
    private readonly Lazy<long[]> _times = new(() => Read(column.Values, ValueTime.Parse));
    private readonly Lazy<double[][]> _vectors = new(() => Read(column.Values, id => NumberList.Parse(column.Values.Raw(id))));
    private readonly Lazy<NameTokens[]> _names = new(() => Read(column.Values, id => NameTokens.Of(column.Values, id)));
    private readonly Lazy<PairMemo> _nameMemo = new(() => new PairMemo(MemoBits(column.Values.Count)));
    private readonly Lazy<PreparedStrings> _prepared = new(() => Prepare(column.Values));
    private readonly Lazy<double[]> _days = new(() => ReadCanonical(column.Values, text => CivilDate.Parse(text).DayNumber ?? double.NaN));
    private readonly Lazy<double[]> _amounts = new(() => ReadCanonical(column.Values, ParseNumber));
    private readonly Lazy<bool> _hasSeveral = new(() => AnySeveral(column));
    private readonly Lazy<TermTable> _terms = new(() => TermTable.Of(column));

    public ValueColumn Column { get; } = column;

    public ColumnValues Values { get; } = column.Values;

    /// <summary>Gets the numbers of a row's values.</summary>
    public virtual ReadOnlySpan<int> ValuesOf(int row) => Column.ValuesOf(row);

    /// <summary>Gets the canonical number of a value, 0 when it is no evidence.</summary>
    public virtual int CanonicalIdOf(int id) => Values.CanonicalIdOf(id);

    /// <summary>Gets the canonical text of a canonical number.</summary>
    public virtual string CanonicalText(int canonicalId) => Values.CanonicalText(canonicalId);

    public virtual ValueStatus StatusOf(int id) => Values.Status(id);

    public string Canonical(int id) => CanonicalText(CanonicalIdOf(id));

    public virtual CivilDate DateOf(int id) => _dates.Value[id];

    public virtual double NumberOf(int id) => _numbers.Value[id];

    /// <summary>Gets the time of a value in ticks, <see cref="ValueTime.None"/> where it is no full date or time.</summary>
    public virtual long TimeOf(int id) => _times.Value[id];

    /// <summary>Gets the numbers that a value lists in its raw text, none where it is no vector.</summary>
    public virtual double[] VectorOf(int id) => _vectors.Value[id];

    public virtual NameTokens NameOf(int id) => _names.Value[id];

    /// <summary>Gets the canonical texts by number, prepared for comparing many pairs of them.</summary>
    public virtual PreparedStrings Prepared => _prepared.Value;

    /// <summary>Gets the number of days of each canonical date; not a number where the date is not a full one.</summary>
    public virtual double[] DaysByCanonical => _days.Value;

    /// <summary>Gets the number that each canonical text writes; not a number where it writes none.</summary>
    public virtual double[] NumbersByCanonical => _amounts.Value;

    /// <summary>Gets how many records state each value.</summary>
    public TermTable Terms => _terms.Value;

    /// <summary>Gets whether some row has several values that are evidence.</summary>
    public virtual bool HasSeveral => _hasSeveral.Value;

    /// <summary>Gets the number of a row's only value, or its canonical number: 0 without evidence, -1 with several values.</summary>
    public int OneOf(int row, bool isRaw)
    {
        int one = 0;
        foreach (int id in ValuesOf(row))
        {
            int canonical = CanonicalIdOf(id);
            if (canonical != 0)
                one = one != 0 ? -1 : isRaw ? id : canonical;
        }

        return one;
    }

    /// <summary>Copies what <see cref="OneOf"/> gives for successive rows.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="isRaw">Whether value numbers are asked for, rather than canonical ones.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="step">How far apart they go.</param>
    public void CopyOnes(int from, bool isRaw, Span<int> target, int step)
    {
        int[]? singles = isRaw && !Values.CanonicalsAreValues ? null : Column.CanonicalSingles;
        for (int i = 0, row = from; i < target.Length; i += step, row++)
            target[i] = singles is null ? OneOf(row, isRaw) : singles[row];
    }

    /// <summary>Gets how well two names agree. Pairs that were asked for lately are remembered.</summary>
    public virtual NameAgreement NameAgreementOf(int left, int right)
    {
        PairMemo memo = _nameMemo.Value;
        if (!memo.TryGet(left, right, out byte agreement))
        {
            agreement = (byte)NameAgreements.Of(NameOf(left), NameOf(right));
            memo.Set(left, right, agreement);
        }

        return (NameAgreement)agreement;
    }

    /// <summary>Whether a value is a given one; where the field has numbers, the same number.</summary>
    public bool IsLiteral(int id, string value) =>
        string.Equals(Canonical(id), value, StringComparison.Ordinal)
        || (Column.Field.Type == FieldType.Number && NumberOf(id).Equals(ParseNumber(value)) && !double.IsNaN(NumberOf(id)));

    /// <summary>Whether some value of a row is evidence.</summary>
    public bool HasEvidence(int row)
    {
        foreach (int id in ValuesOf(row))
        {
            if (CanonicalIdOf(id) != 0)
                return true;
        }

        return false;
    }

    private static double ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private static bool AnySeveral(ValueColumn column)
    {
        if (column.SingleIds is not null)
            return false;
        ComparedColumn own = new(column);
        for (int row = 0; row < column.RowCount; row++)
        {
            if (own.OneOf(row, isRaw: true) < 0)
                return true;
        }

        return false;
    }

    // A table of few values has few pairs to remember.
    private static int MemoBits(int values) => Math.Clamp(2 * (int)Math.Ceiling(Math.Log2(values + 2)), 8, LargestMemoBits);

    private static PreparedStrings Prepare(ColumnValues values) => PreparedStrings.Create(new CanonicalTexts(values), values.CanonicalCount + 1, values.CanonicalText);

    private static double[] ReadCanonical(ColumnValues values, Func<string, double> read)
    {
        double[] result = new double[values.CanonicalCount + 1];
        result[0] = double.NaN;
        for (int id = 1; id < result.Length; id++)
            result[id] = read(values.CanonicalText(id));
        return result;
    }

    private static T[] Read<T>(ColumnValues values, Func<string, T> read) => Read(values, id => read(values.Canonical(id)));

    private static T[] Read<T>(ColumnValues values, Func<int, T> read)
    {
        T[] result = new T[values.Count + 1];
        for (int id = 1; id < result.Length; id++)
            result[id] = read(id);
        return result;
    }
}
