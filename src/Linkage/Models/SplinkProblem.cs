namespace Linkage.Models;

/// <summary>Makes the errors of models that came from Splink or are to go there.</summary>
internal static class SplinkProblem
{
    public const string BadJson = "splink.bad-json";
    public const string BadValue = "splink.bad-value";
    public const string UnknownSetting = "splink.unknown-setting";
    public const string UnknownCondition = "splink.unknown-condition";
    public const string UnknownRule = "splink.unknown-rule";
    public const string BadSettings = "splink.bad-settings";
    public const string NotSayable = "splink.not-sayable";

    public static LinkageFormatException Error(string code, string path, string? found, string? expected, string message, Exception? cause = null)
    {
        LinkageProblem problem = new(code, path, found, expected, message);
        return cause is null ? new LinkageFormatException(problem) : new LinkageFormatException(problem, cause);
    }
}
