namespace Linkage.Similarity;

/// <summary>Trims what two texts share at both ends; no edit distance of this folder changes by it.</summary>
internal static class CommonAffix
{
    /// <summary>Removes the common prefix and suffix from both texts and returns how many units were removed from each.</summary>
    public static int Trim(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        int prefix = left.CommonPrefixLength(right);
        left = left[prefix..];
        right = right[prefix..];

        int suffix = 0;
        int shorter = Math.Min(left.Length, right.Length);
        while (suffix < shorter && left[left.Length - 1 - suffix] == right[right.Length - 1 - suffix])
            suffix++;
        left = left[..^suffix];
        right = right[..^suffix];
        return prefix + suffix;
    }
}
