using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>A <see cref="PreparedMeasure"/> in a column that has a probe: where the probe's value is not one of the column, it is compared with each text by itself.</summary>
/// <remarks>For one thread. Texts of the column are written to a buffer, so that no strings are made of them.</remarks>
/// <param name="place">The place of the column's canonical numbers.</param>
/// <param name="column">The column.</param>
/// <param name="grade">Grades values of the column.</param>
/// <param name="gradeTexts">Gives the number of the first threshold that two texts reach, or how many there are.</param>
internal sealed class ProbedTextMeasure(int place, ProbedColumn column, PreparedMeasure.Grader grade, ProbedTextMeasure.TextGrader gradeTexts) : PairMeasure(place)
{
    private readonly PreparedStrings _prepared = column.Prepared;
    private char[] _buffer = new char[64];

    /// <summary>Grades two texts.</summary>
    internal delegate int TextGrader(ReadOnlySpan<char> left, ReadOnlySpan<char> right);

    protected override void Grade(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<byte> useful, Span<byte> grades)
    {
        if (left.IsEmpty)
            return;
        int most = column.Values.CanonicalCount;
        int probe = Math.Max(left[0], right[0]);   // one of every pair is the probe
        if (probe <= most)
        {
            grade(_prepared, left, right, useful, grades);
            return;
        }

        string text = column.CanonicalText(probe);
        for (int i = 0; i < left.Length; i++)
        {
            grades[i] = (byte)(left[i] > most ? gradeTexts(text, TextOf(right[i])) : gradeTexts(TextOf(left[i]), text));
        }
    }

    private ReadOnlySpan<char> TextOf(int canonical)
    {
        int length = column.Values.CanonicalLength(canonical);
        if (_buffer.Length < length)
            _buffer = new char[2 * length];
        return _buffer.AsSpan(0, column.Values.CopyCanonicalText(canonical, _buffer));
    }
}
