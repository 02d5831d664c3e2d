using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Tests;

public sealed class WarmUpTests
{
    public static TheoryData<string> Kinds => ["person", "vehicle", "phone", "document"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task RunAsync_ReadyMadeSettings_Ends(string kind)
    {
        LinkageModel model = kind switch { "person" => PersonModel.Default, "vehicle" => VehicleModel.Default, "phone" => PhoneModel.Default, _ => DocumentModel.Default };

        await WarmUp.RunAsync(model.Settings, new TrainingOptions { MaxPairs = 1000 });
    }

    [Fact]
    public async Task RunAsync_FieldsOfEveryType_Ends()
    {
        RecordSchema schema = RecordSchema.Of(EntityKind.Create("thing"));
        foreach (FieldType type in Enum.GetValues<FieldType>())
            schema = schema.With(new Field($"field{type}", type));
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(schema).WithLinkType(LinkType.DedupeOnly);
        foreach (Field field in schema.Fields)
            builder.Add(Comparison.Of(field.Name, ComparisonLevel.Null(field.Name), ComparisonLevel.Exact(field.Name), ComparisonLevel.JaroWinkler(field.Name, 0.9), ComparisonLevel.Else())).Add(BlockingRule.On(field.Name));

        await WarmUp.RunAsync(builder.Build(), new TrainingOptions { SplinkCompatible = true });
    }

    [Fact]
    public async Task RunAsync_CodeOfTheUser_IsNotCalled()
    {
        bool called = false;
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).WithLinkType(LinkType.DedupeOnly)
            .Add(Comparison.Of("own", ComparisonLevel.Null("familyName"), ComparisonLevel.Custom("mine", (_, _) => called = true), ComparisonLevel.Else()))
            .Add(Comparison.Of("given", ComparisonLevel.Null("givenName"), ComparisonLevel.Exact("givenName"), ComparisonLevel.Else()))
            .Add(BlockingRule.On("givenName"))
            .Build();

        await WarmUp.RunAsync(settings);

        Assert.False(called);
    }

    [Fact]
    public async Task RunAsync_Cancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WarmUp.RunAsync(PersonModel.Default.Settings, cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task RunAsync_NoSettings_Throws() => await Assert.ThrowsAsync<ArgumentNullException>(() => WarmUp.RunAsync(null!));
}
