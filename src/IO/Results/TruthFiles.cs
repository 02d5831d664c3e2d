using Linkage.Evaluation;

namespace Linkage.IO;

/// <summary>Adds files to <see cref="Truth"/>: <c>await Truth.LoadAsync("truth.csv")</c>.</summary>
/// <remarks>Safe to call from many threads.</remarks>
public static class TruthFiles
{
    extension(Truth)
    {
        /// <summary>Reads which records are the same entity: a table with the columns <c>record_id</c> and <c>entity_id</c>, in any format and compression that a manifest allows.</summary>
        /// <param name="path">The file. Record ids are full, or bare keys where these are unique.</param>
        /// <param name="cancellationToken">Stops the reading.</param>
        /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a row of it is broken.</exception>
        /// <exception cref="LinkageFormatException">A record is named twice with different entities.</exception>
        public static async Task<Truth> LoadAsync(string path, CancellationToken cancellationToken = default) =>
            Truth.From(await ReadAsync(path, "record_id", "entity_id", cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a property of the true entities, such as their community: a table with <c>entity_id</c> and a column of that name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="column">The column; entities where it is empty are left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The property by entity.</returns>
    /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> LoadGroupsAsync(string path, string column, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        Dictionary<string, string> groups = new(StringComparer.Ordinal);
        foreach ((string entity, string group) in await ReadAsync(path, "entity_id", column, cancellationToken).ConfigureAwait(false))
            groups[entity] = group;
        return groups;
    }

    private static Task<List<(string Left, string Right)>> ReadAsync(string path, string leftColumn, string rightColumn, CancellationToken cancellationToken) =>
        LabelTable.ReadAsync(path, "truth", [leftColumn, rightColumn], cells => (cells[0], cells[1]), cancellationToken);
}
