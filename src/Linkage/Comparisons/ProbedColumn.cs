using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>A column and, besides its rows, one record of another table: the probe. For one thread at a time.</summary>
/// <remarks>A value of the probe that the column has, too, is known by its number there, so that it is compared like any other. One that it does not have
/// is numbered behind those of the column, and so is a canonical text.</remarks>
internal sealed class ProbedColumn(ComparedColumn known) : ComparedColumn(known.Column)
{
    /// <summary>The row of the probe.</summary>
    public const int ProbeRow = -1;

    private readonly List<int> _canonicals = [];   // of _ids
    private ComparedColumn? _probe;
    private int[] _ids = [];
    private int _count;

    /// <summary>Gets the column without the probe.</summary>
    public ComparedColumn Known => known;

    public override PreparedStrings Prepared => known.Prepared;

    public override double[] DaysByCanonical => known.DaysByCanonical;

    public override double[] NumbersByCanonical => known.NumbersByCanonical;

    // Who knows what the next probe has.
    public override bool HasSeveral => true;

    /// <summary>Takes a record.</summary>
    /// <param name="probe">The column of its table.</param>
    /// <param name="row">Its row there.</param>
    public void Set(ComparedColumn probe, int row)
    {
        Clear();
        ReadOnlySpan<int> ids = probe.ValuesOf(row);
        if (ids.Length == 0)
            return;
        _probe = probe;
        if (_ids.Length < ids.Length)
            _ids = new int[ids.Length];
        foreach (int id in ids)
        {
            int own = KnownValue(probe.Values, id);
            _ids[_count++] = own > 0 ? own : Values.Count + id;
            _canonicals.Add(own > 0 ? Values.CanonicalIdOf(own) : KnownText(probe.Values, id));
        }
    }

    /// <summary>Forgets the record.</summary>
    public void Clear()
    {
        _canonicals.Clear();
        (_probe, _count) = (null, 0);
    }

    /// <summary>Gets the number of days of a canonical date; not a number where it is not a full one.</summary>
    public double DaysOf(int canonicalId) =>
        canonicalId <= Values.CanonicalCount ? known.DaysByCanonical[canonicalId] : _probe!.DaysByCanonical[canonicalId - Values.CanonicalCount];

    /// <summary>Gets the number that a canonical text writes; not a number where it writes none.</summary>
    public double AmountOf(int canonicalId) =>
        canonicalId <= Values.CanonicalCount ? known.NumbersByCanonical[canonicalId] : _probe!.NumbersByCanonical[canonicalId - Values.CanonicalCount];

    public override ReadOnlySpan<int> ValuesOf(int row) => row == ProbeRow ? _ids.AsSpan(0, _count) : known.ValuesOf(row);

    public override int CanonicalIdOf(int id) => id <= Values.Count ? Values.CanonicalIdOf(id) : _canonicals[_ids.AsSpan(0, _count).IndexOf(id)];

    public override string CanonicalText(int canonicalId) =>
        canonicalId <= Values.CanonicalCount ? Values.CanonicalText(canonicalId) : _probe!.CanonicalText(canonicalId - Values.CanonicalCount);

    public override ValueStatus StatusOf(int id) => id <= Values.Count ? Values.Status(id) : _probe!.StatusOf(id - Values.Count);

    public override CivilDate DateOf(int id) => id <= Values.Count ? known.DateOf(id) : _probe!.DateOf(id - Values.Count);

    public override double NumberOf(int id) => id <= Values.Count ? known.NumberOf(id) : _probe!.NumberOf(id - Values.Count);

    public override long TimeOf(int id) => id <= Values.Count ? known.TimeOf(id) : _probe!.TimeOf(id - Values.Count);

    public override double[] VectorOf(int id) => id <= Values.Count ? known.VectorOf(id) : _probe!.VectorOf(id - Values.Count);

    public override NameTokens NameOf(int id) => id <= Values.Count ? known.NameOf(id) : _probe!.NameOf(id - Values.Count);

    // What is remembered of pairs is remembered by number, and that of an unknown value is another one's tomorrow.
    public override NameAgreement NameAgreementOf(int left, int right) =>
        Math.Max(left, right) <= Values.Count ? known.NameAgreementOf(left, right) : NameAgreements.Of(NameOf(left), NameOf(right));

    // The value of the column that was standardised from the same text in the same way, or 0.
    private int KnownValue(ColumnValues values, int id)
    {
        string raw = values.Raw(id);
        for (int own = Values.FirstOf(raw); own > 0 && own <= Values.Count && string.Equals(Values.Raw(own), raw, StringComparison.Ordinal); own++)
        {
            if (Values.Status(own) == values.Status(id) && !Values.IsDerived(own) && !values.IsDerived(id) && Equals(Values.OptionsOf(own), values.OptionsOf(id))
                && string.Equals(Values.Canonical(own), values.Canonical(id), StringComparison.Ordinal))
            {
                return own;
            }
        }

        return 0;
    }

    private int KnownText(ColumnValues values, int id)
    {
        int canonical = values.CanonicalIdOf(id);
        if (canonical == 0)
            return 0;
        int own = Values.CanonicalNumberOf(values.CanonicalText(canonical));
        return own > 0 ? own : Values.CanonicalCount + canonical;
    }
}
