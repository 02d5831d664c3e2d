using System.Globalization;
using System.Text;

namespace Linkage.Benchmarks.Records;

// A CSV file of persons as agencies have them: skewed names, 500 cities, nearly unique mail and phone, 2 to 35 % missing. Seeded.
internal static class PersonFile
{
    private static readonly string[] Syllables = ["som", "chai", "ma", "lee", "pra", "sert", "wi", "rat", "no", "pha", "dee", "jai", "suk", "kit", "an", "thong"];

    public static RecordMapping<MappedRow> Mapping { get; } = RecordMapping.ForRows("persons", "id")
        .Record("customer", EntityKind.Create("customer"), customer => customer
            .Field("first_name", "first_name", o => o with { Type = "text" })
            .Field("surname", "surname", o => o with { Type = "text" })
            .Field("dob", "dob", o => o with { Type = "date" })
            .Field("city", "city", o => o with { Type = "text" })
            .Field("email", "email", o => o with { Type = "text" })
            .Field("phone", "phone", o => o with { Type = "text" }))
        .Main("customer")
        .Build();

    public static string Write(int rows)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        Random random = new(11);
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.WriteLine("id,first_name,surname,dob,city,email,phone");
        for (int row = 0; row < rows; row++)
        {
            string first = Name(random, 2);
            string last = Name(random, 3);
            int number = random.Next(rows / 2 + 1);
            file.WriteLine(string.Join(
                ',',
                row.ToString(CultureInfo.InvariantCulture),
                Some(random, 2, first),
                Some(random, 2, last),
                Some(random, 8, new DateOnly(1940, 1, 1).AddDays(random.Next(25_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                Some(random, 10, "city" + Math.Min(random.Next(500), random.Next(500)).ToString(CultureInfo.InvariantCulture)),
                Some(random, 35, $"{first}.{number}@example.com"),
                Some(random, 30, "08" + number.ToString("00000000", CultureInfo.InvariantCulture))));
        }

        return path;
    }

    private static string Some(Random random, int missing, string value) => random.Next(100) < missing ? "" : value;

    private static string Name(Random random, int syllables) => string.Concat(
        Enumerable.Range(0, syllables).Select(_ => Syllables[Math.Min(random.Next(Syllables.Length), random.Next(Syllables.Length))]));
}
