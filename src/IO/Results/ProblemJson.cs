using System.Text.Json;

namespace Linkage.IO;

/// <summary>What is doubtful about a model, as results show it.</summary>
internal static class ProblemJson
{
    /// <summary>Writes problems as an array named <c>problems</c>.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<LinkageProblem> problems)
    {
        json.WriteStartArray("problems");
        foreach (LinkageProblem problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("path", problem.Path);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
