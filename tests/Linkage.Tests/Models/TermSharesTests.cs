using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class TermSharesTests
{
    // Of 20 records ten are of the name anna, five of ben, and five of names that nobody else has.
    private static readonly RecordTable s_table = PeopleTable.Of("givenName", [.. Enumerable.Range(0, 20).Select(i => i < 10 ? "anna" : i < 15 ? "ben" : $"only{i}")]);

    [Fact]
    public void OfAll_NothingKnownOfFurtherRecords_CountsAllRecords() => Assert.Equal([("anna", 0.5), ("ben", 0.25)], Shares(0).Shares.AsEnumerable());

    [Fact]
    public void OfAll_FurtherRecordsOfAPerson_AreNotThoseOfStrangers()
    {
        // Each name has its holder's own further record and a half.
        TermShares shares = Shares(1.5);

        Assert.Equal(["anna", "ben"], shares.Shares.Select(term => term.Text));
        Assert.Equal(8.5 / 20, shares.Shares[0].Share, 1e-12);
        Assert.Equal(3.5 / 20, shares.Shares[1].Share, 1e-12);
        Assert.Equal(4 / 20.0, shares.RareShare, 1e-12);
    }

    [Fact]
    public void OfAll_MoreFurtherRecordsThanAValueHas_LeavesHalfARecord()
    {
        TermShares shares = Shares(9);

        Assert.Equal(1 / 20.0, shares.Shares[0].Share, 1e-12);
        Assert.Equal(0.5 / 20, shares.Shares[1].Share, 1e-12);
    }

    [Fact]
    public void OfAll_EveryValueCounted_LeavesThoseOfOneRecordHalfOfIt()
    {
        TermShares shares = Shares(1, minTermCount: 1);

        Assert.Equal(7, shares.Shares.Length);
        Assert.All(shares.Shares.Where(term => term.Text.StartsWith("only", StringComparison.Ordinal)), term => Assert.Equal(0.5 / 20, term.Share, 1e-12));
    }

    [Fact]
    public void MeanOf_Shares_IsThatOfTheValuesOnWhichTwoAgree() => Assert.Equal(((0.5 * 0.5) + (0.25 * 0.25)) / 0.75, TermShares.MeanOf(Shares(0)), 1e-12);

    private static TermShares Shares(double furtherRecords, int minTermCount = 5)
    {
        BoundComparison comparison = BoundComparison.Create(Compare.Exact("givenName").WithTermFrequencies(), new BindingContext(s_table));
        return TermShares.OfAll([comparison], minTermCount, furtherRecords: furtherRecords)["givenName"];
    }
}
