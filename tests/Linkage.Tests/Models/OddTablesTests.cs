using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>Whatever the table, training gives a model that scores, that can be saved and that scores as before when it is read.</summary>
public sealed class OddTablesTests
{
    private static readonly string[] s_fields = ["name", "givenName", "familyName", "birthDate", "phone", "postcode", "locality", "street"];
    private static readonly int[] s_rows = [0, 1, 2, 3, 12, 60];

    [Property(MaxTest = 150)]
    public void Train_AnyTable_GivesAModelThatIsReadBack(DoNotSize<int> number)
    {
        Random random = new(number.Item);
        RecordTable table = Table(random);
        TrainingOptions options = new()
        {
            Threads = 1,
            MaxPairs = random.Next(2) == 0 ? 50 : 5_000_000,
            PseudoPairs = random.Next(3) == 0 ? 0 : 100,
            MinTermCount = random.Next(2) == 0 ? 1 : 5,
            SplinkCompatible = random.Next(3) == 0,
        };
        LinkageModel model = ModelTrainer.Train(Settings(random, table), table, options);
        byte[] bytes = ModelWriter.ToBytes(model);
        LinkageModel read = ModelReader.Read(bytes);

        Assert.Equal(bytes, ModelWriter.ToBytes(read));
        Assert.All(model.Parameters.SelectMany(levels => levels), level => Assert.True(level.M is > 0 and <= 1 && level.U is > 0 and <= 1, $"m {level.M}, u {level.U}"));
        Assert.True(model.MatchesPerRecord > 0 && double.IsFinite(model.MatchesPerRecord));
        (BoundModel one, BoundModel other) = (BoundModel.Create(model, table), BoundModel.Create(read, table));
        for (int right = 1; right < table.Count; right++)
        {
            double weight = one.Weigh(0, right);
            Assert.True(double.IsFinite(weight));
            Assert.Equal(weight, other.Weigh(0, right));
        }
    }

    private static LinkageSettings Settings(Random random, RecordTable table)
    {
        LinkageSettingsBuilder builder = random.Next(3) == 0
            ? new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.PersonName())
            : PersonModel.SettingsFor(table).ToBuilder();
        if (random.Next(2) == 0)
            builder.AddTrainingRule(BlockingRule.On("locality")).AddDeterministicRule(BlockingRule.On("name"));
        return builder.WithLinkType(Enum.GetValues<LinkType>()[random.Next(3)]).Build();
    }

    // Columns that are empty, hold one value, few or many; people of one household, and people seen again.
    private static RecordTable Table(Random random)
    {
        string[] fields = [.. s_fields.Where(_ => random.Next(2) == 0).DefaultIfEmpty("name")];
        int[] distinct = [.. fields.Select(_ => random.Next(4) switch { 0 => 0, 1 => 1, 2 => 4, _ => 1000 })];
        int rows = s_rows[random.Next(s_rows.Length)];
        List<string> lines = [];
        for (int row = 0; row < rows; row++)
        {
            bool again = row > 0 && random.Next(3) == 0;
            lines.Add(again ? lines[random.Next(row)] : string.Join(',', fields.Select((field, i) => random.Next(10) == 0 ? "" : Value(field, distinct[i] == 0 ? -1 : random.Next(distinct[i])))));
        }

        return PeopleTable.Of(string.Join(',', fields), [.. lines]);
    }

    private static string Value(string field, int number) => number < 0 ? "" : field switch
    {
        "birthDate" => new DateOnly(1950, 1, 1).AddDays(number * 17).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "name" => $"g{number % 30} f{number / 30}",
        _ => $"{field[0]}{number}",
    };
}
