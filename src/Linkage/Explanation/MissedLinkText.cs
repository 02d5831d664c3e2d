namespace Linkage;

/// <summary>Writes for people what keeps a pair from being a link.</summary>
internal static class MissedLinkText
{
    private const int MostCosts = 3;

    public static string Of(PairExplanation pair, MissedLink missed, ExplanationLanguage language)
    {
        List<string> lines = [];
        if (missed.Missing.Bits <= 0)
            lines.Add(ExplanationTexts.Say(language, "missed.enough"));
        else
            AddWeight(lines, pair, missed, language);
        if (missed.Rules.Length > 0)
            lines.Add(ExplanationTexts.Say(language, "missed.rules"));
        foreach (MissedRule rule in missed.Rules)
            lines.Add(ExplanationTexts.Say(language, "missed.rule", rule.Rule, ReasonOf(rule, language)));
        return string.Join('\n', lines);
    }

    private static void AddWeight(List<string> lines, PairExplanation pair, MissedLink missed, ExplanationLanguage language)
    {
        lines.Add(ExplanationTexts.Say(language, "missed.bits", pair.Weight, missed.Needed, missed.Missing));
        if (missed.Costs.Length > 0)
            lines.Add(ExplanationTexts.Say(language, "missed.costs"));
        foreach (LevelCost cost in missed.Costs.Take(MostCosts))
            lines.Add(ExplanationTexts.Say(language, "missed.cost", Word(cost.Comparison), Word(cost.Level), cost.Weight, cost.BestWeight, Word(cost.Best)));
        if (!missed.IsReachable)
        {
            lines.Add(ExplanationTexts.Say(language, "missed.no-change"));
            return;
        }

        lines.Add(ExplanationTexts.Say(language, "missed.change"));
        foreach (LevelChange change in missed.SmallestChange)
            lines.Add(ExplanationTexts.Say(language, "missed.change-line", Word(change.Comparison), Word(change.From), Word(change.To), change.Gain));
        lines.Add(ExplanationTexts.Say(language, missed.IsProposedThen ? "missed.then-proposed" : "missed.then-unproposed"));

        string Word(string word) => ExplanationTexts.Word(language, word);
    }

    private static string ReasonOf(MissedRule rule, ExplanationLanguage language) => ExplanationTexts.Say(
        language,
        rule.Reason switch
        {
            MissedRuleReason.LeftMissing => "missed.left",
            MissedRuleReason.RightMissing => "missed.right",
            MissedRuleReason.BothMissing => "missed.both",
            MissedRuleReason.KeyDiffers => "missed.differs",
            MissedRuleReason.BlockCut => "missed.cut",
            MissedRuleReason.TooFarApart => "missed.apart",
            _ => "missed.not-compared",
        },
        rule.Key);
}
