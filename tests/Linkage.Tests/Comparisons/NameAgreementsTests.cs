using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

public sealed class NameAgreementsTests
{
    [Theory]
    [InlineData("somchai jaidee", "somchai jaidee", NameAgreement.Same)]
    [InlineData("somchai jaidee", "jaidee somchai", NameAgreement.Reordered)]
    [InlineData("kyaw zin", "kyawzin", NameAgreement.Reordered)]
    [InlineData("somchai jaidee", "somchai jaidde", NameAgreement.Typo)]
    [InlineData("somchai jaidee", "somchai", NameAgreement.Partial)]
    [InlineData("somchai jaidee", "s jaidee", NameAgreement.Partial)]
    [InlineData("somchai jaidee", "somchai porn jaidee", NameAgreement.Partial)]
    [InlineData("somchai jaidee", "somsak jaidee", NameAgreement.OnePart)]
    [InlineData("somchai jaidee", "anong wongsa", NameAgreement.Different)]
    public void Of_TwoNames_IsTheStrongestThatHolds(string left, string right, NameAgreement expected)
    {
        RecordTable table = PeopleTable.Of("name", left, right);
        Comparison comparison = Compare.PersonName();
        BoundComparison bound = comparison.Bind(table);

        byte level = bound.LevelOf(0, 1);

        Assert.Equal(level, bound.LevelOf(1, 0));
        Assert.Equal(level, bound.LevelOf(0, 1));
        Assert.Equal(expected, level == comparison.Levels.Length - 1 ? NameAgreement.Different : comparison.Levels[level].Condition.Name);
    }
}
