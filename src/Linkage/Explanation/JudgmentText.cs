using System.Globalization;

namespace Linkage;

/// <summary>Says for people what a judgment did to its pair.</summary>
internal static class JudgmentText
{
    public static string Of(Judgment judgment, bool same, bool isSetAside) => (judgment.Verdict, same) switch
    {
        (Verdict.Positive, true) => $"One entity: judged to be the same{By(judgment)}.",
        (Verdict.Positive, false) when isSetAside => $"Two entities: judged to be the same{By(judgment)}, but other judgments say that they are different; those hold.",
        (Verdict.Positive, false) => $"Two entities, although judged to be the same{By(judgment)}.",
        (Verdict.Negative, _) => $"Two entities: judged to be different{By(judgment)}.",
        (_, true) => $"One entity: this pair was judged and left open{By(judgment)}, but others join the records.",
        _ => $"Two entities that may be the same: the pair was judged and left open{By(judgment)}.",
    };

    private static string By(Judgment judgment)
    {
        string who = judgment.By is { } by ? " by " + by : "";
        string when = judgment.At is { } at ? " on " + at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return who + when + (judgment.Reason is { } reason ? $" ({reason})" : "");
    }
}
