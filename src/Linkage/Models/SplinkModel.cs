namespace Linkage.Models;

/// <summary>Models that Splink saved, and models for Splink: the JSON of its versions 4 and 5 with the SQL of DuckDB.</summary>
/// <remarks>
/// <para>A model that was read weighs every pair of the table as Splink weighs it on the same records: levels, m and u, term frequencies and the prior are Splink's.
/// Conditions in SQL are read, not run: all that Splink's comparison library writes but parts of lists and structures by place, and functions of several columns.</para>
/// <para>Splink's file has neither the size of the table nor its term frequencies, which is why reading takes the table. The model can then be saved,
/// loaded and used on other tables as any model; its term frequencies hold every value of the table, rare ones too.</para>
/// <para>Safe to call from many threads.</para>
/// </remarks>
public static class SplinkModel
{
    /// <summary>Reads a model.</summary>
    /// <param name="json">What Splink's <c>save_model_to_json</c> wrote, in version 4 or 5.</param>
    /// <param name="table">The records to score, with a field for each column that the model reads. The prior is for its number of records, term frequencies are counted on it.</param>
    /// <returns>The model. Levels without m or u have the values that Splink predicts with; blocks are not cut, whatever their size, as Splink does not cut them.</returns>
    /// <exception cref="LinkageFormatException">The text is no model of Splink, or has a setting, a condition or a blocking rule that Linkage does not know, or a column that the table
    /// does not have; <see cref="LinkageFormatException.Problem"/> names it.</exception>
    public static LinkageModel Read(string json, RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(table);
        return SplinkModelReader.Read(json, table);
    }

    /// <summary>Reads a model from a file, as <see cref="Read"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The records to score.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The model.</returns>
    /// <exception cref="LinkageFormatException">The file is no model of Splink, or one that Linkage cannot read.</exception>
    public static async Task<LinkageModel> ReadAsync(string path, RecordTable table, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false), table);
    }

    /// <summary>Writes a model as Splink saves one, for <c>Linker(…, settings="model.json")</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The records that Splink is to score: the prior is for their number, and term frequencies have to be theirs.</param>
    /// <param name="version">For which Splink.</param>
    /// <returns>JSON with conditions in the SQL of DuckDB. <see cref="Read"/> makes a model of it that weighs every pair of the table alike.</returns>
    /// <remarks>Limits to the size of blocks are left out, as Splink has none, and so are the training rules and the report.</remarks>
    /// <exception cref="LinkageFormatException">Splink cannot say a condition, a blocking rule or a part of the weight; <see cref="LinkageFormatException.Problem"/> names the comparison
    /// and the level.</exception>
    public static string Write(LinkageModel model, RecordTable table, SplinkVersion version = SplinkVersion.Splink5)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        if (!Enum.IsDefined(version))
            throw new ArgumentOutOfRangeException(nameof(version), version, "The version is Splink4 or Splink5.");
        return new SplinkModelWriter(model, table, version).Write();
    }

    /// <summary>Writes a model to a file, as <see cref="Write"/> does.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The records that Splink is to score.</param>
    /// <param name="path">The file, which is replaced.</param>
    /// <param name="version">For which Splink.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when the file is written.</returns>
    /// <exception cref="LinkageFormatException">Splink cannot say all that the model does.</exception>
    public static Task WriteAsync(
        LinkageModel model, RecordTable table, string path, SplinkVersion version = SplinkVersion.Splink5, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.WriteAllTextAsync(path, Write(model, table, version), cancellationToken);
    }
}
