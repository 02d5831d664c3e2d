namespace Linkage.Comparisons;

/// <summary>What a function of a field expression makes of a text: no, one or several results, which are added to a list.</summary>
internal delegate void TextFunction(string text, List<string> results);
