using System.CommandLine;

namespace Linkage.Cli;

/// <summary>The language of explanations: <c>--lang en|th</c>.</summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        Option<string> option = new("--lang") { Description = "The language of the explanation: en or th.", DefaultValueFactory = _ => "en" };
        option.AcceptOnlyFromAmong("en", "th");
        return option;
    }

    public static ExplanationLanguage Of(ToolContext context, Option<string> option) => context.Parse.GetValue(option) == "th" ? ExplanationLanguage.Thai : ExplanationLanguage.English;
}
