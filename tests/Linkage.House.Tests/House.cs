namespace Linkage.House;

/// <summary>Assertions that show every finding, not only the first.</summary>
internal static class House
{
    public static void HasNo(IReadOnlyCollection<string> findings) =>
        Assert.True(findings.Count == 0, string.Join('\n', findings));
}
