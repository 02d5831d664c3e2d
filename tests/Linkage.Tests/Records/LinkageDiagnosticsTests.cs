using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Linkage.Tests.Records;

public sealed class LinkageDiagnosticsTests
{
    private static readonly string[] Allowed = ["kind", "stage"];

    [Fact]
    public void Resolve_Watched_TellsStagesAndCountsAndNoValue()
    {
        ConcurrentBag<(string Name, string Key, string? Value)> tags = [];
        ConcurrentBag<string> spans = [];
        using ActivityListener activities = new()
        {
            ShouldListenTo = source => source.Name == LinkageDiagnostics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                spans.Add(activity.OperationName);
                foreach ((string key, string? value) in activity.Tags)
                    tags.Add((activity.OperationName, key, value));
            },
        };
        ActivitySource.AddActivityListener(activities);
        ConcurrentBag<string> instruments = [];
        using MeterListener meters = new() { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        meters.SetMeasurementEventCallback<long>((instrument, _, given, _) => Note(instrument, given));
        meters.SetMeasurementEventCallback<double>((instrument, _, given, _) => Note(instrument, given));
        meters.Start();

        RecordMapping<string> mapping = RecordMapping.For<string>("s", key => key).Person("p", p => p.Field("name", key => "Anan Dee").Field("birthDate", key => "1990-01-02")).Build();
        EntityResolver.Default.Resolve(RecordLoader.Load(mapping, ["1", "2"]));

        Assert.Superset(new HashSet<string> { "linkage.load", "linkage.normalize", "linkage.train", "linkage.score", "linkage.resolve" }, spans.ToHashSet());
        Assert.Superset(new HashSet<string> { "linkage.records", "linkage.rows.rejected", "linkage.pairs.compared", "linkage.stage.duration" }, instruments.ToHashSet());
        HashSet<string> known = [.. EntityKind.All.Select(kind => kind.Name), .. Enum.GetNames<LinkageStage>().Select(name => name.ToLowerInvariant()), ""];
        Assert.All(tags, tag => Assert.True(Allowed.Contains(tag.Key) && known.Contains(tag.Value ?? ""), $"{tag.Name} has a tag '{tag.Key}' that is no kind or stage"));

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> given)
        {
            instruments.Add(instrument.Name);
            foreach ((string key, object? value) in given)
                tags.Add((instrument.Name, key, value?.ToString()));
        }

        static void Enable(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == LinkageDiagnostics.Name)
                listener.EnableMeasurementEvents(instrument);
        }
    }
}
