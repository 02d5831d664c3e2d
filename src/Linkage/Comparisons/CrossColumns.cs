namespace Linkage.Comparisons;

/// <summary>Equality of values that stand in two different columns, as numbers: the text of each is looked up once.</summary>
internal sealed class CrossColumns
{
    private readonly ValueColumn _one;
    private readonly ValueColumn _other;
    private readonly int[] _toOther;

    public CrossColumns(ValueColumn one, ValueColumn other)
    {
        (_one, _other) = (one, other);
        _toOther = Match(one.Values, other.Values);
    }

    /// <summary>Whether a canonical number of the first column stands for the same text as one of the second; 0 never does.</summary>
    public bool AreEqual(int one, int other) => _toOther[one] != 0 && _toOther[one] == other;

    /// <summary>Whether each record has the other's value in the other column.</summary>
    public bool AreSwapped(int left, int right) => HasAcross(left, right) && HasAcross(right, left);

    /// <summary>Whether a value of the first column in one record equals a value of the second column in the other.</summary>
    public bool HasAcross(int oneRow, int otherRow)
    {
        foreach (int id in _one.ValuesOf(oneRow))
        {
            int wanted = _toOther[_one.Values.CanonicalIdOf(id)];
            if (wanted == 0)
                continue;
            foreach (int otherId in _other.ValuesOf(otherRow))
            {
                if (_other.Values.CanonicalIdOf(otherId) == wanted)
                    return true;
            }
        }

        return false;
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
