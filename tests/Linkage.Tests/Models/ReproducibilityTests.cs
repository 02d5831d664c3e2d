using FsCheck.Xunit;

namespace Linkage.Tests.Models;

/// <summary>A saved model is the trained one, and training gives the same bytes whatever the threads and the order of the rows.</summary>
public sealed class ReproducibilityTests
{
    private static readonly RecordMapping<string?[]> s_mapping = RecordMapping.For<string?[]>("list", row => row[0]!)
        .Person("person", p => p.Field("name", row => row[1]).Field("birthDate", row => row[2]).Field("phone", row => row[3]).Field("locality", row => row[4]))
        .Main("person")
        .Build();

    [Property(MaxTest = 12)]
    public void SaveAndLoad_AnyTable_ScoresExactlyAsTheTrained(int seed)
    {
        RecordTable table = Load(Rows(new Random(seed), 60));
        LinkageModel trained = ModelTrainer.Train(PersonModel.SettingsFor(table), table, new TrainingOptions { MinTermCount = 3 });
        LinkageModel loaded = ModelReader.Read(ModelWriter.ToBytes(trained));
        (BoundModel one, BoundModel other) = (BoundModel.Create(trained, table), BoundModel.Create(loaded, table));

        Assert.Equal(ModelWriter.ToBytes(trained), ModelWriter.ToBytes(loaded));
        for (int left = 0; left < table.Count; left++)
        {
            for (int right = left + 1; right < table.Count; right++)
                Assert.Equal(BitConverter.DoubleToInt64Bits(one.Weigh(left, right)), BitConverter.DoubleToInt64Bits(other.Weigh(left, right)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_ThreadsAndOrder_GiveTheSameBytes(bool splink)
    {
        string?[][] rows = Rows(new Random(4), 500);
        byte[] expected = Train(rows, 1, splink);
        Assert.Equal(expected, Train(rows, 2, splink));
        Assert.Equal(expected, Train(rows, 8, splink));
        string?[][] shuffled = [.. rows];
        new Random(5).Shuffle(shuffled);
        Assert.Equal(expected, Train(shuffled, 1, splink));
        Assert.Equal(expected, Train(shuffled, 8, splink));
    }

    private static byte[] Train(string?[][] rows, int threads, bool splink)
    {
        RecordTable table = Load(rows);
        return ModelWriter.ToBytes(ModelTrainer.Train(PersonModel.SettingsFor(table), table, new TrainingOptions { Threads = threads, SplinkCompatible = splink }));
    }

    private static RecordTable Load(string?[][] rows) => RecordLoader.Load(s_mapping, rows)[EntityKind.Person];

    private static string?[][] Rows(Random random, int count)
    {
        string[] given = ["Anong", "Somchai", "Kyaw", "Mali", "Thida", "Aung", "Suda", "Prem"];
        string[] family = ["Jaidee", "Wongsa", "Saetang", "Boonmee", "Rattana", "Inta"];
        string[] towns = ["Mae Sot", "Ranong", "Trat", "Nan"];
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                Random person = new(i / 2);
                string name = $"{given[person.Next(8)]} {family[person.Next(6)]}";
                string?[] row = [$"r{i:0000}", name, $"{1950 + person.Next(50)}-0{1 + person.Next(9)}-1{person.Next(10)}", $"08123{person.Next(10000, 99999)}", towns[person.Next(4)]];
                for (int field = 1; field < row.Length; field++)
                    row[field] = random.Next(10) == 0 ? null : random.Next(8) == 0 && field != 2 ? row[field] + "x" : row[field];
                return row;
            }),
        ];
    }
}
