namespace Linkage.Similarity;

/// <summary>The weight of a token by its rarity, usually the logarithm of the inverse document frequency.</summary>
/// <param name="token">A token without white space.</param>
/// <returns>A number that is not negative; larger for rarer tokens.</returns>
public delegate double TokenWeight(ReadOnlySpan<char> token);
