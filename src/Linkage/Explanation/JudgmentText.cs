using System.Globalization;

namespace Linkage;

/// <summary>Says for people what a judgment did to its pair.</summary>
internal static class JudgmentText
{
    /// <summary>Returns the key of the sentence.</summary>
    public static string KeyOf(Judgment judgment, bool same, bool isSetAside) => (judgment.Verdict, same) switch
    {
        (Verdict.Positive, true) => "judged.same",
        (Verdict.Positive, false) when isSetAside => "judged.same-aside",
        (Verdict.Positive, false) => "judged.same-apart",
        (Verdict.Negative, _) => "judged.different",
        (_, true) => "judged.open-one",
        _ => "judged.open-two",
    };

    /// <summary>Says who judged, when and why, as far as it is known; begins with a space or is empty.</summary>
    public static string By(Judgment? judgment, ExplanationLanguage language)
    {
        if (judgment is null)
            return "";
        string who = judgment.By is { } by ? ExplanationTexts.Say(language, "judged.by", by) : "";
        string when = judgment.At is { } at ? ExplanationTexts.Say(language, "judged.on", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : "";
        return who + when + (judgment.Reason is { } reason ? ExplanationTexts.Say(language, "judged.reason", reason) : "");
    }
}
