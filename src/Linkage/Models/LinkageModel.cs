using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Settings with the parameters that make them able to score: m and u of every level, the prior, term frequencies.</summary>
/// <remarks>
/// Fellegi and Sunter, "A theory for record linkage", JASA 1969. A model can be saved as JSON, read by people and loaded again; the same
/// model gives the same bytes. Immutable and safe to share between threads.
/// </remarks>
public sealed class LinkageModel
{
    private readonly Lazy<string> _hash;

    internal LinkageModel(LinkageSettings settings, ImmutableArray<ImmutableArray<LevelParameters>> parameters, double matchesPerRecord)
    {
        Settings = settings;
        Parameters = parameters;
        MatchesPerRecord = matchesPerRecord;
        _hash = new(() => ModelWriter.HashOf(ModelWriter.ToCanonicalBytes(this)));
    }

    private LinkageModel(LinkageModel other, ImmutableArray<ImmutableArray<LevelParameters>> parameters, double matchesPerRecord)
        : this(other.Settings, parameters, matchesPerRecord)
    {
        Report = other.Report;
        TermFrequencies = other.TermFrequencies;
        Correlations = other.Correlations;
        Household = other.Household;
        Calibration = other.Calibration;
    }

    /// <summary>Gets the settings.</summary>
    public LinkageSettings Settings { get; }

    /// <summary>Gets how many other records of its table a record matches on average: the prior of a table of any size follows from it.</summary>
    public double MatchesPerRecord { get; }

    /// <summary>Gets how the model was trained.</summary>
    public TrainingReport Report { get; internal init; } = TrainingReport.None;

    /// <summary>Gets the SHA-256 of the model's canonical JSON in lower-case hexadecimal digits: equal for models that score alike and were trained alike.</summary>
    public string Hash => _hash.Value;

    /// <summary>Gets m and u by comparison and level.</summary>
    internal ImmutableArray<ImmutableArray<LevelParameters>> Parameters { get; }

    internal ImmutableSortedDictionary<string, TermShares> TermFrequencies { get; init; } =
        ImmutableSortedDictionary.Create<string, TermShares>(StringComparer.Ordinal);

    internal ImmutableArray<Correlation> Correlations { get; init; } = [];

    /// <summary>Gets the class of non-matches that share a roof, or null where none was seen.</summary>
    internal Household? Household { get; init; }

    /// <summary>Gets points (weight, probability), strictly increasing in both; empty when probability is the logistic of the weight.</summary>
    internal ImmutableArray<(double Weight, double Probability)> Calibration { get; init; } = [];

    /// <summary>Gets the JSON schema (2020-12) of the model file, for editors and other programs.</summary>
    public static string JsonSchema => ReadSchema();

    /// <summary>Makes a model of settings with the parameters that their levels start from, without any data.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>A model that scores; training improves it.</returns>
    public static LinkageModel FromSettings(LinkageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(settings, [.. settings.Comparisons.Select(StartParameters.Of)], settings.MatchesPerRecord);
    }

    /// <summary>Gets the weight that every pair of a table starts with: the odds that two of its records match.</summary>
    /// <param name="table">The table; only its numbers of records and sources count.</param>
    /// <returns>The prior's weight, below 0 for all but the smallest tables.</returns>
    public MatchWeight Prior(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return MatchWeight.FromProbability(TablePairs.MatchShare(table, Settings.LinkType, MatchesPerRecord));
    }

    /// <summary>Gets m and u of a comparison's levels.</summary>
    /// <param name="comparison">The name of the comparison.</param>
    /// <returns>One entry for each of <see cref="Comparison.Levels"/>; 1 and 1 for the null level.</returns>
    /// <exception cref="KeyNotFoundException">There is no such comparison.</exception>
    public ImmutableArray<LevelParameters> ParametersOf(string comparison) => Parameters[IndexOf(comparison)];

    /// <summary>Turns a pair's weight, prior included, into the probability that it matches.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>From 0 to 1: by the calibration if the model has one, else 1 / (1 + 2^-weight).</returns>
    public double Probability(MatchWeight weight) =>
        Calibration.IsEmpty ? weight.ToProbability() : CalibrationCurve.At(Calibration, weight.Bits);

    /// <summary>Gets the weight that has a probability; of a model with a calibration by bisection.</summary>
    internal MatchWeight WeightOf(double probability)
    {
        MatchWeight direct = MatchWeight.FromProbability(probability);
        if (!double.IsFinite(direct.Bits) || Math.Abs(Probability(direct) - probability) < 1e-12)
            return direct;
        (double low, double high) = (-200, 200);
        for (int i = 0; i < 100; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Probability(new MatchWeight(middle)) < probability ? (middle, high) : (low, middle);
        }

        return new MatchWeight(high);
    }

    /// <summary>Copies the model with another prior.</summary>
    /// <param name="matchesPerRecord">How many other records a record matches on average, above 0.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above 0 and finite.</exception>
    public LinkageModel WithPrior(double matchesPerRecord)
    {
        if (!(matchesPerRecord > 0 && double.IsFinite(matchesPerRecord)))
            throw new ArgumentOutOfRangeException(nameof(matchesPerRecord), matchesPerRecord, "The expected matches per record are above 0.");
        return Copy(Parameters, matchesPerRecord);
    }

    /// <summary>Copies the model with other parameters for one comparison.</summary>
    /// <param name="comparison">The name of the comparison.</param>
    /// <param name="parameters">One entry for each level, each m and u above 0 and at most 1; the null level's are ignored.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="KeyNotFoundException">There is no such comparison.</exception>
    /// <exception cref="ArgumentException">The number of entries differs from that of the levels, or an m or u is not above 0 and at most 1.</exception>
    public LinkageModel WithParameters(string comparison, IEnumerable<LevelParameters> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        int index = IndexOf(comparison);
        ImmutableArray<LevelParameters> given = [.. parameters];
        ImmutableArray<ComparisonLevel> levels = Settings.Comparisons[index].Levels;
        if (given.Length != levels.Length)
            throw new ArgumentException($"Comparison '{comparison}' has {levels.Length} levels; found {given.Length} parameters.", nameof(parameters));
        if (given.Any(level => !(level.M is > 0 and <= 1 && level.U is > 0 and <= 1)))
            throw new ArgumentException($"Comparison '{comparison}' needs every m and u above 0 and at most 1.", nameof(parameters));
        given = [.. given.Select((level, i) => levels[i].IsNull ? new LevelParameters(1, 1) : level)];
        return Copy(Parameters.SetItem(index, given), MatchesPerRecord);
    }

    /// <summary>Writes the model as JSON.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when the file is written.</returns>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.WriteAllBytesAsync(path, ModelWriter.ToBytes(this), cancellationToken);
    }

    /// <summary>Writes the model as JSON to a stream, which stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public async Task SaveAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(ModelWriter.ToBytes(this), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a model from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="customLevels">The levels whose conditions are code (<see cref="ComparisonLevel.Custom"/>), found by their labels; null for none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A model that scores exactly as the saved one.</returns>
    /// <exception cref="LinkageFormatException">The file is not a model, has another version, was changed by hand so that its parts do not fit, or needs a custom level that was not given.</exception>
    public static async Task<LinkageModel> LoadAsync(
        string path, IEnumerable<ComparisonLevel>? customLevels = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return ModelReader.Read(bytes, customLevels);
    }

    internal LinkageModel Copy(ImmutableArray<ImmutableArray<LevelParameters>> parameters, double matchesPerRecord) => new(this, parameters, matchesPerRecord);

    /// <summary>Copies the model as labels calibrate it.</summary>
    internal LinkageModel Calibrated(ImmutableArray<(double Weight, double Probability)> calibration, TrainingReport report) =>
        new(this, Parameters, MatchesPerRecord) { Calibration = calibration, Report = report };

    private static string ReadSchema()
    {
        using Stream stream = typeof(LinkageModel).Assembly.GetManifestResourceStream("Linkage.model.schema.json")!;
        using StreamReader reader = new(stream, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private int IndexOf(string comparison)
    {
        for (int i = 0; i < Settings.Comparisons.Length; i++)
        {
            if (Settings.Comparisons[i].Name == comparison)
                return i;
        }

        string names = string.Join(", ", Settings.Comparisons.Select(other => other.Name));
        throw new KeyNotFoundException($"The model has no comparison '{comparison}'. It has: {names}.");
    }
}
