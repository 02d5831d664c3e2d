using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Writes a person's judgment.</summary>
internal static class JudgmentOutput
{
    /// <summary>Writes the member <c>judgment</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, Judgment? judgment)
    {
        if (judgment is null)
        {
            json.WriteNull("judgment");
            return;
        }

        json.WriteStartObject("judgment");
        json.WriteString("verdict", EnumText.Of(judgment.Verdict));
        json.WriteString("by", judgment.By);
        json.WriteTime("at", judgment.At);
        json.WriteString("reason", judgment.Reason);
        json.WriteEndObject();
    }
}
