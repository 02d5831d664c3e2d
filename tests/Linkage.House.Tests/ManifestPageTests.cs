using Linkage.IO;

namespace Linkage.House;

public sealed class ManifestPageTests
{
    [Fact]
    public void Manifest_OnItsPage_HasNoMistakes()
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "case-manifest.md"));
        int begin = page.IndexOf("```jsonc\n", StringComparison.Ordinal) + "```jsonc\n".Length;
        CaseManifest.Parse(page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)]);
    }

    [Fact]
    public void FieldsOfKinds_OnTheManifestPage_AreThoseOfTheSchemas()
    {
        string[] lines = File.ReadAllLines(Repository.PathTo("docs", "case-manifest.md"));
        foreach (RecordSchema schema in (RecordSchema[])[RecordSchema.Person, RecordSchema.Vehicle, RecordSchema.Phone, RecordSchema.Document])
        {
            string row = lines.Single(line => line.StartsWith($"| {schema.Kind.Name} |", StringComparison.Ordinal));
            string[] fields = row.Split('|')[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(fields, field => Assert.Contains(schema.Fields, known => known.Name == field.TrimEnd('*') && known.Multiple == field.EndsWith('*')));
        }
    }
}
