namespace Linkage.Clustering;

/// <summary>A link whose removal splits what it holds together.</summary>
/// <param name="Link">The place of the link.</param>
/// <param name="Child">The end of the link in the part that does not hold the first node of the component.</param>
/// <param name="Behind">The number of nodes in that part.</param>
/// <param name="Whole">The number of nodes in both parts.</param>
internal readonly record struct Bridge(int Link, int Child, int Behind, int Whole);
