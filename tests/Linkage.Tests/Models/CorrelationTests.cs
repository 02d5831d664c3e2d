using System.Globalization;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class CorrelationTests
{
    private static readonly string[] s_towns = ["maesot", "ranong", "hatyai", "trat", "nan", "phayao", "krabi", "tak", "loei", "yala"];

    [Fact]
    public void Train_PostcodeThatFollowsFromTheTown_CountsOnce()
    {
        // 600 people, 10 towns, each town with its own postcode, everybody named apart.
        RecordTable table = PeopleTable.Of(
            "name,locality,postcode",
            [.. Enumerable.Range(0, 600).Select(i => $"n{i} m{i % 97},{s_towns[i % 10]},{10000 + (i % 10 * 1111)}")]);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.PersonName()).Add(Compare.Exact("locality")).Add(Compare.Exact("postcode")).Build();

        LinkageModel model = ModelTrainer.Train(settings, table);

        Correlation correlation = Assert.Single(model.Correlations);
        Assert.Equal(("locality", "postcode"), (correlation.Left, correlation.Right));
        double weaker = Math.Min(model.ParametersOf("locality")[1].Weight.Bits, model.ParametersOf("postcode")[1].Weight.Bits);
        Assert.Equal(-weaker, correlation.Bits[(1 * 3) + 1], 0.2);
        Assert.Equal(model.Hash, ModelReader.Read(ModelWriter.ToBytes(model)).Hash);
    }

    [Fact]
    public void Train_IndependentColumns_CorrectsNothing()
    {
        RecordTable table = PeopleTable.Of(
            "name,locality,occupation",
            [.. Enumerable.Range(0, 600).Select(i => $"n{i} m{i % 97},{s_towns[i % 10]},{((i / 10) % 6).ToString(CultureInfo.InvariantCulture)}")]);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("name")).Add(Compare.Exact("locality")).Add(Compare.Exact("occupation")).Build();

        Assert.Empty(ModelTrainer.Train(settings, table).Correlations);
    }
}
