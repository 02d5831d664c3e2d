namespace Linkage.Graph;

/// <summary>An edge while a graph is being built; names are numbers of <see cref="EdgeColumnsBuilder"/>.</summary>
internal struct EdgeDraft
{
    public int From;
    public int To;
    public int Type;
    public int Role;
    public int Basis;
    public int Count;
    public int FromDecision;
    public int ToDecision;
    public int TimeStart;
    public int TimeCount;
    public int SupportStart;
    public int SupportCount;
    public double Probability;
    public string? Key;
    public GraphEdge? Costs;
}
