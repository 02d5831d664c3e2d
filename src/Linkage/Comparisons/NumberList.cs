using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>Vectors that are written as text: numbers divided by commas, semicolons or blanks, in brackets or not.</summary>
internal static class NumberList
{
    private static readonly char[] s_between = [',', ';', ' ', '\t', '[', ']', '(', ')', '{', '}'];

    /// <summary>Reads a vector; empty when some part is no finite number.</summary>
    public static double[] Parse(string text)
    {
        string[] parts = text.Split(s_between, StringSplitOptions.RemoveEmptyEntries);
        double[] numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                return [];
        }

        return numbers;
    }

    /// <summary>Gets the cosine of the angle between two vectors, from -1 to 1; not a number when they cannot be compared (unlike lengths, all zero).</summary>
    public static double Cosine(double[] left, double[] right)
    {
        if (left.Length == 0 || left.Length != right.Length)
            return double.NaN;
        double product = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 0; i < left.Length; i++)
        {
            product += left[i] * right[i];
            leftSquares += left[i] * left[i];
            rightSquares += right[i] * right[i];
        }

        return product / Math.Sqrt(leftSquares * rightSquares);
    }
}
