namespace Linkage.Comparisons;

/// <summary>Equality of values that stand in two different columns, as numbers: the text of each is looked up once.</summary>
internal sealed class CrossColumns
{
    private readonly ComparedColumn _one;
    private readonly ComparedColumn _other;
    private readonly int[] _toOther;
    private readonly int _otherCount;
    private (string Text, int Number) _oneInOther = ("", 0);   // of the probe's values, the one asked for last
    private (string Text, int Number) _otherInOne = ("", 0);

    public CrossColumns(ComparedColumn one, ComparedColumn other)
        : this(one, other, Match(one.Values, other.Values))
    {
    }

    private CrossColumns(ComparedColumn one, ComparedColumn other, int[] toOther) =>
        (_one, _other, _toOther, _otherCount) = (one, other, toOther, other.Values.CanonicalCount);

    /// <summary>The same for columns over these that know the values of one further record.</summary>
    public CrossColumns For(ComparedColumn one, ComparedColumn other) => new(one, other, _toOther);

    /// <summary>Whether a canonical number of the first column stands for the same text as one of the second; 0 never does.</summary>
    public bool AreEqual(int one, int other) => (uint)one < (uint)_toOther.Length && other <= _otherCount
        ? _toOther[one] != 0 && _toOther[one] == other
        : one != 0 && other != 0 && AreEqualInProbe(one, other);

    /// <summary>Whether each record has the other's value in the other column.</summary>
    public bool AreSwapped(int left, int right) => HasAcross(left, right) && HasAcross(right, left);

    /// <summary>Whether a value of the first column in one record equals a value of the second column in the other.</summary>
    public bool HasAcross(int oneRow, int otherRow)
    {
        foreach (int id in _one.ValuesOf(oneRow))
        {
            int one = _one.CanonicalIdOf(id);
            foreach (int otherId in _other.ValuesOf(otherRow))
            {
                if (AreEqual(one, _other.CanonicalIdOf(otherId)))
                    return true;
            }
        }

        return false;
    }

    // One of them or both are values of the probe that the column does not have; the other column may.
    private bool AreEqualInProbe(int one, int other)
    {
        if (one < _toOther.Length)
            return NumberOf(_other.CanonicalText(other), _one.Values, ref _otherInOne) == one;
        return other <= _otherCount
            ? NumberOf(_one.CanonicalText(one), _other.Values, ref _oneInOther) == other
            : string.Equals(_one.CanonicalText(one), _other.CanonicalText(other), StringComparison.Ordinal);
    }

    private static int NumberOf(string text, ColumnValues values, ref (string Text, int Number) last)
    {
        if (!ReferenceEquals(last.Text, text))
            last = (text, values.CanonicalNumberOf(text));
        return last.Number;
    }

    // Canonical numbers follow the ordinal order of their texts, so that one pass over both finds the equal ones.
    private static int[] Match(ColumnValues one, ColumnValues other)
    {
        int[] toOther = new int[one.CanonicalCount + 1];
        int j = 1;
        for (int i = 1; i < toOther.Length; i++)
        {
            string text = one.CanonicalText(i);
            while (j <= other.CanonicalCount && string.CompareOrdinal(other.CanonicalText(j), text) < 0)
                j++;
            if (j <= other.CanonicalCount && string.Equals(other.CanonicalText(j), text, StringComparison.Ordinal))
                toOther[i] = j;
        }

        return toOther;
    }
}
