using Microsoft.Extensions.Logging;

namespace Linkage.Tests.Records;

public sealed class LoadLogTests
{
    [Fact]
    public void Load_RejectedRows_AreLoggedWithoutValuesOrKeys()
    {
        RecordMapping<(string? Key, string Name)> mapping = RecordMapping.For<(string? Key, string Name)>("border", row => row.Key)
            .Person("p", p => p.Field("name", row => row.Name)).Build();
        ListLogger logger = new();

        RecordLoader.Load(mapping, [("key-17", "Anan Dee"), (null, "Malee Dee")], new LoadOptions { Logger = logger });

        Assert.Contains((1000, "Read 2 rows, 1 rejected"), logger.Entries);
        Assert.Contains((1001, "border: 1 rows with row.key-missing"), logger.Entries);
        Assert.DoesNotContain(logger.Entries, entry => entry.Text.Contains("key-17", StringComparison.Ordinal) || entry.Text.Contains("Dee", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_UnknownTransform_NamesIt()
    {
        RecordMappingBuilder<MappedRow> mapping = RecordMapping.ForRows("s", "no")
            .Person("p", p => p.Field("name", new ValueOptions { Column = "n", Transform = [new ValueTransform("zawgyi")] }));

        LinkageSettingsException exception = Assert.Throws<LinkageSettingsException>(mapping.Build);

        Assert.Equal(("mapping.unknown-transform", "zawgyi"), (exception.Problems[0].Code, exception.Problems[0].Found));
    }

    private sealed class ListLogger : ILogger
    {
        public List<(int Id, string Text)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((eventId.Id, formatter(state, exception)));
    }
}
