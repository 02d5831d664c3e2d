namespace Linkage.Evaluation;

/// <summary>Numbers in place of the names of true entities.</summary>
internal static class LabelNumbers
{
    public const int None = -1;

    /// <summary>Gives each label a number from 0, in the order in which they come, and <see cref="None"/> to null.</summary>
    public static int[] Of(string?[] labels)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        return Array.ConvertAll(labels, label =>
        {
            if (label is null)
                return None;
            if (!numbers.TryGetValue(label, out int number))
                numbers.Add(label, number = numbers.Count);
            return number;
        });
    }
}
