using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>A column with what comparing its values needs at hand: canonical numbers, and dates and numbers read once.</summary>
internal sealed class ComparedColumn(ValueColumn column)
{
    private readonly Lazy<CivilDate[]> _dates = new(() => Read(column.Values, CivilDate.Parse));
    private readonly Lazy<double[]> _numbers = new(() => Read(column.Values, ParseNumber));
    private readonly Lazy<NameTokens[]> _names = new(() => Read(column.Values, id => NameTokens.Of(column.Values, id)));

    public ValueColumn Column { get; } = column;

    public ColumnValues Values { get; } = column.Values;

    public CivilDate DateOf(int id) => _dates.Value[id];

    public double NumberOf(int id) => _numbers.Value[id];

    public NameTokens NameOf(int id) => _names.Value[id];

    /// <summary>Whether some value of a row is evidence.</summary>
    public bool HasEvidence(int row)
    {
        foreach (int id in Column.ValuesOf(row))
        {
            if (Values.CanonicalIdOf(id) != 0)
                return true;
        }

        return false;
    }

    private static double ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private static T[] Read<T>(ColumnValues values, Func<string, T> read) => Read(values, id => read(values.Canonical(id)));

    private static T[] Read<T>(ColumnValues values, Func<int, T> read)
    {
        T[] result = new T[values.Count + 1];
        for (int id = 1; id < result.Length; id++)
            result[id] = read(id);
        return result;
    }
}
