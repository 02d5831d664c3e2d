using FsCheck;
using FsCheck.Xunit;

namespace Linkage.Tests.Records;

public sealed class TextArenaTests
{
    [Fact]
    public void Add_EmptyTextFirst_IsKept()
    {
        TextArena arena = new();

        Assert.Equal(0, arena.Add(""));
        Assert.Equal("", arena[0].ToString());
    }

    [Fact]
    public void Add_TextLongerThanABlock_IsKeptWhole()
    {
        TextArena arena = new();
        string large = new('x', (1 << 20) + 7);
        arena.Add("before");
        arena.Add(large);
        arena.Add("after");

        Assert.Equal(("before", large, "after"), (arena[0].ToString(), arena[1].ToString(), arena[2].ToString()));
    }

    [Property]
    public bool Item_AfterAdds_IsWhatWasAdded(NonNull<string>[] texts)
    {
        TextArena arena = new();
        foreach (NonNull<string> text in texts)
            arena.Add(text.Get);
        return arena.Count == texts.Length && texts.Index().All(text => arena[text.Index].SequenceEqual(text.Item.Get));
    }
}
