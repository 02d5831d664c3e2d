namespace Linkage.Synthetic;

/// <summary>The files of a case while they are written.</summary>
internal sealed class CaseFiles : IAsyncDisposable
{
    private readonly RowWriter[] _all;

    public CaseFiles(Func<string, Stream> open)
    {
        Crossings = new RowWriter(open("crossings.csv"), TextEncoding.Utf8, ',');
        Cases = new RowWriter(open("cases.csv"), TextEncoding.Windows874, ',');
        Seizures = new RowWriter(open("seizures.csv"), TextEncoding.Windows874, ',');
        Vehicles = new RowWriter(open("vehicles.csv"), TextEncoding.Utf8, ';');
        Lines = new RowWriter(open("lines.jsonl"), TextEncoding.Utf8, ',');
        Calls = new RowWriter(open("calls.csv"), TextEncoding.Utf8, ',');
        Visas = new RowWriter(open("visas.txt"), TextEncoding.Utf16, '\t');
        Truth = new RowWriter(open("truth.csv"), TextEncoding.Utf8, ',');
        TruthEntities = new RowWriter(open("truth_entities.csv"), TextEncoding.Utf8, ',');
        TruthLinks = new RowWriter(open("truth_links.csv"), TextEncoding.Utf8, ',');
        _all = [Crossings, Cases, Seizures, Vehicles, Lines, Calls, Visas, Truth, TruthEntities, TruthLinks];
    }

    public RowWriter Crossings { get; }

    public RowWriter Cases { get; }

    public RowWriter Seizures { get; }

    public RowWriter Vehicles { get; }

    public RowWriter Lines { get; }

    public RowWriter Calls { get; }

    public RowWriter Visas { get; }

    public RowWriter Truth { get; }

    public RowWriter TruthEntities { get; }

    public RowWriter TruthLinks { get; }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        foreach (RowWriter file in _all)
            await file.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RowWriter file in _all)
            await file.DisposeAsync().ConfigureAwait(false);
    }
}
