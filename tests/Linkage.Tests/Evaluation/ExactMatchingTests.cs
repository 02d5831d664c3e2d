using Linkage.Evaluation;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Evaluation;

public sealed class ExactMatchingTests
{
    [Fact]
    public void KeysOf_Persons_AreNameAndBirthWithoutCase()
    {
        string[] keys = ExactMatching.KeysOf(TestTable.Create(["name", "birthDate"], ["Anan Dee", "1990"], ["ANAN DEE", "1990"], ["Anan Dee", "1991"], ["Anan Dee", ""]));

        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(3, keys.Distinct().Count());
    }

    [Fact]
    public void KeysOf_RowsThatLackAField_MatchNothing()
    {
        string[] keys = ExactMatching.KeysOf(TestTable.Create(["name", "birthDate"], ["Anan Dee", ""], ["Anan Dee", ""], ["x", "1990"]));

        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public void KeysOf_NamesInParts_UseTheParts()
    {
        string[] keys = ExactMatching.KeysOf(TestTable.Create(["givenName", "familyName", "name"], ["Anan", "Dee", "a"], ["Anan", "Dee", "b"]));

        Assert.Equal(keys[0], keys[1]);
    }
}
