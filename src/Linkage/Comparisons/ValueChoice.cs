namespace Linkage.Comparisons;

/// <summary>Which of several values of one record an expression reads.</summary>
internal enum ValueChoice
{
    All,
    First,
    Last,
}
