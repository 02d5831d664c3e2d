using System.Globalization;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Writes what speaks for a wrong merge.</summary>
internal static class DiagnosisOutput
{
    /// <summary>Writes the entities that look most as if different things had been merged in them.</summary>
    public static void Write(ToolContext context, IReadOnlyList<OverMergeDiagnosis> found)
    {
        if (context.Format == OutputFormat.Json)
        {
            JsonOutput.WriteObject(context.Out, "entity", json =>
            {
                json.WriteStartArray("suspicious");
                foreach (OverMergeDiagnosis diagnosis in found)
                    WriteObject(json, diagnosis);
                json.WriteEndArray();
            });
            return;
        }

        string[] columns = ["entity", "kind", "records", "links", "density", "bridges", "conflicts", "score"];
        if (context.Format == OutputFormat.Csv)
        {
            CsvOutput.Write(context.Out, columns, found.Select(Cells));
            return;
        }

        TableOutput table = new(context, "entity", "kind", ">records", ">links", ">density", ">bridges", "conflicts", ">score");
        foreach (OverMergeDiagnosis diagnosis in found)
            table.Row(Cells(diagnosis));
        table.Write();
    }

    /// <summary>Writes the member <c>diagnosis</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, OverMergeDiagnosis diagnosis)
    {
        json.WritePropertyName("diagnosis");
        WriteObject(json, diagnosis);
    }

    private static void WriteObject(Utf8JsonWriter json, OverMergeDiagnosis diagnosis)
    {
        json.WriteStartObject();
        json.WriteString("entity", diagnosis.Entity.Value);
        json.WriteString("kind", diagnosis.Kind.Name);
        json.WriteNumber("records", diagnosis.Records);
        json.WriteNumber("links", diagnosis.Links);
        json.WriteRounded("density", diagnosis.Density);
        json.WriteRounded("score", diagnosis.Score);
        json.WriteStartArray("bridges");
        foreach (MergeBridge bridge in diagnosis.Bridges)
        {
            json.WriteStartObject();
            json.WriteString("left", bridge.Left.ToString());
            json.WriteString("right", bridge.Right.ToString());
            json.WriteRounded("probability", bridge.Probability, 9);
            json.WriteNumber("leftRecords", bridge.LeftRecords);
            json.WriteNumber("rightRecords", bridge.RightRecords);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (MergeConflict conflict in diagnosis.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("field", conflict.Field);
            json.WriteStrings("values", conflict.Values);
            json.WriteStrings("records", conflict.Records.Select(record => record.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Cells(OverMergeDiagnosis diagnosis) =>
    [
        diagnosis.Entity.Value, diagnosis.Kind.Name, diagnosis.Records.ToString(CultureInfo.InvariantCulture), diagnosis.Links.ToString(CultureInfo.InvariantCulture),
        diagnosis.Density.ToString("0.00", CultureInfo.InvariantCulture), diagnosis.Bridges.Length.ToString(CultureInfo.InvariantCulture),
        string.Join(' ', diagnosis.Conflicts.Select(conflict => conflict.Field)), diagnosis.Score.ToString("0.00", CultureInfo.InvariantCulture),
    ];
}
