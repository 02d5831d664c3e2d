using Linkage.Blocking;

namespace Linkage.Peers.Jobs;

/// <summary>The persons with coarser rules: more than 200 million pairs at a million rows, for what memory they take.</summary>
internal sealed class LargeJob : PersonsJob
{
    public override string Name => "large";

    public override IReadOnlyList<string> SqlFolders { get; } = ["large", "persons"];

    protected override IReadOnlyList<BlockingRule> Rules { get; } =
    [
        BlockingRule.On(BlockingKey.Value("email")),
        BlockingRule.On(BlockingKey.Value("phone")),
        BlockingRule.On(BlockingKey.Value("dob")),
        BlockingRule.On(BlockingKey.Value("surname")),
        BlockingRule.On(BlockingKey.Value("first_name"), BlockingKey.Prefix("dob", 3)),
        BlockingRule.On(BlockingKey.Prefix("surname", 3), BlockingKey.Prefix("dob", 3)),
    ];
}
