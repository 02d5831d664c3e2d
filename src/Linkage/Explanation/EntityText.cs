using System.Globalization;

namespace Linkage;

/// <summary>Writes for people how an entity came together.</summary>
internal static class EntityText
{
    private const int MostEvidence = 3;
    private const int MostValueColumns = 60;

    public static string Of(EntityExplanation how, ExplanationLanguage language)
    {
        if (how.Steps.Length == 0)
            return ExplanationTexts.Say(language, "how.none", how.Entity);
        List<string> lines = [ExplanationTexts.Say(language, "how.head", how.Entity, how.Steps.Length + 1, how.Steps.Length)];
        foreach (EntityStep step in how.Steps)
            Add(lines, step, language);
        return string.Join('\n', lines);
    }

    private static void Add(List<string> lines, EntityStep step, ExplanationLanguage language)
    {
        lines.Add(step.By switch
        {
            "judgment" => ExplanationTexts.Say(language, "how.judgment", step.Step, step.Left, step.Right, JudgmentText.By(step.Judgment, language)),
            "key" => ExplanationTexts.Say(language, "how.key", step.Step, step.Left, step.Right),
            _ => ExplanationTexts.Say(language, "how.model", step.Step, step.Left, step.Right, step.Weight, step.Probability?.ToString("0.000", CultureInfo.InvariantCulture)),
        });
        bool weighed = step.Weight is not null;
        foreach (ComparisonEvidence evidence in step.Evidence.Where(evidence => !weighed || evidence.Weight.Bits > 0).OrderByDescending(evidence => evidence.Weight.Bits).Take(MostEvidence))
        {
            string name = ExplanationTexts.Word(language, evidence.Name);
            lines.Add(weighed
                ? ExplanationTexts.Say(language, "how.evidence", name, ExplanationTexts.Word(language, evidence.Level ?? ""), evidence.Weight)
                : ExplanationTexts.Say(language, "how.shared", name, TextWidth.Cut(string.Join(", ", evidence.Left), MostValueColumns)));
        }
    }
}
