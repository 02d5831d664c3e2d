namespace Linkage.Graph.Tests.Queries;

public sealed class PathQueryTests
{
    private static PathQuery Rich() => PathQuery.Between(NodeSet.Parse("PE-2M0XWT4K7Q9ZV, border:17/traveller"), NodeSet.Where(EntityKind.Person, "role", "organizer")) with
    {
        MinHops = 2,
        MaxHops = 8,
        Kinds = [EntityKind.Person, EntityKind.Event],
        Links = [new("took-part"), new("owns", LinkDirection.Forward)],
        Window = new(SmallResolution.Day(1), null),
        TimeRespecting = true,
        Transfer = TransferRule.After with { MaxWait = TimeSpan.FromDays(2) },
        MinLinkProbability = 0.5,
        MinPathProbability = 0.25,
        Exclude = NodeSet.OfNodes("x,y"),
        Via = [NodeSet.Of(new RecordId("visa", "3"))],
        HubCap = null,
        HubCaps = PathQuery.NoCaps.Add("phone", 20),
        Identity = IdentityMode.WithPossible(0.5),
        Ranking = PathRanking.EarliestArrival,
        MaxPaths = 3,
        ExpansionBudget = 5,
        TimeBudget = TimeSpan.FromSeconds(2),
    };

    [Fact]
    public void FromJson_WhatToJsonWrites_IsEqual()
    {
        PathQuery query = Rich();

        PathQuery back = PathQuery.FromJson(query.ToJson());

        Assert.Equal(query, back);
        Assert.Equal(query.GetHashCode(), back.GetHashCode());
        Assert.NotEqual(query, back with { MaxHops = 7 });
    }

    [Fact]
    public void ToJson_Defaults_AreWrittenOut() => Assert.Equal(
        """{"from":["a"],"to":["b"],"minHops":1,"maxHops":6,"kinds":[],"links":[],"window":null,"timeRespecting":false,"transfer":"at-or-after","minLinkProbability":0,"minPathProbability":0,"exclude":[],"avoid":[],"via":[],"hubCap":200,"hubCaps":{},"hubPenalty":0,"identity":"as-resolved","ranking":"hops","costProperty":null,"maxPaths":10,"expansionBudget":10000000,"timeBudget":null}""",
        PathQuery.Between(NodeSet.OfNodes("a"), NodeSet.OfNodes("b")).ToJson());

    [Fact]
    public void FromJson_Mistakes_AreReportedAllAtOnce()
    {
        LinkageSettingsException exception = Assert.Throws<LinkageSettingsException>(() =>
            PathQuery.FromJson("""{"from":"a","maxHop":3,"ranking":"best","hubCap":"many"}"""));

        Assert.Equal(["$.maxHop", "$.ranking", "$.hubCap"], exception.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Validate_Contradictions_AreReportedAllAtOnce()
    {
        PathQuery query = PathQuery.Between(NodeSet.Empty, NodeSet.OfNodes("b")) with { MinHops = 5, MaxHops = 4, MaxPaths = 0, HubPenalty = 1, MinPathProbability = double.NaN };

        LinkageSettingsException exception = Assert.Throws<LinkageSettingsException>(query.Validate);

        Assert.Equal(["from", "minHops", "minPathProbability", "maxPaths", "hubPenalty"], exception.Problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("PE-2M0XWT4K7Q9ZV")]
    [InlineData("border:17/traveller,police:64-9")]
    [InlineData("person[role=organizer]")]
    [InlineData("a,person[name=Kyaw, Zin],b")]
    public void NodeSetParse_CommandLineForms_WriteBack(string text) => Assert.Equal(text, NodeSet.Parse(text).ToString());

    [Theory]
    [InlineData("person[role]")]
    [InlineData("[role=x]")]
    [InlineData("Person[role=x]")]
    public void NodeSetParse_Malformed_Throws(string text) => Assert.Throws<FormatException>(() => NodeSet.Parse(text));

    [Fact]
    public void NodeSet_IdsWithMarks_WriteBack()
    {
        NodeSet set = NodeSet.OfNodes("a,b", "c d", "e:f", "g[h=i]");

        Assert.Equal(set, NodeSet.Parse(set.ToString()));
        Assert.Equal(4, NodeSet.Parse(set.ToString()).Terms.Length);
    }

    [Theory]
    [InlineData("owns", LinkDirection.Both)]
    [InlineData("owns>", LinkDirection.Forward)]
    [InlineData("owns<", LinkDirection.Backward)]
    public void LinkFilterParse_Forms_WriteBack(string text, LinkDirection direction)
    {
        LinkFilter filter = LinkFilter.Parse(text);

        Assert.Equal(new LinkFilter("owns", direction), filter);
        Assert.Equal(text, filter.ToString());
    }

    [Theory]
    [InlineData("as-resolved")]
    [InlineData("records-only")]
    [InlineData("possible:0.5")]
    public void IdentityModeParse_Forms_WriteBack(string text) => Assert.Equal(text, IdentityMode.Parse(text).ToString());

    [Theory]
    [InlineData("after")]
    [InlineData("at-or-after:min=00:10:00")]
    [InlineData("renewing:min=00:10:00,max=1.00:00:00")]
    public void TransferRuleParse_Forms_WriteBack(string text) => Assert.Equal(text, TransferRule.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("before")]
    [InlineData("after:max")]
    [InlineData("after:least=1")]
    public void TransferRuleParse_Malformed_Throws(string text) => Assert.Throws<FormatException>(() => TransferRule.Parse(text));
}
