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
        public static async Task<Truth> LoadAsync(string path, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            if (!File.Exists(path))
                throw Error(path, new FileProblemException(ManifestProblems.FileNotFound, "no file", "a table with the columns record_id and entity_id"));

            try
            {
                return Truth.From(await ReadAsync(path, "record_id", "entity_id", cancellationToken).ConfigureAwait(false));
            }
            catch (FileProblemException error)
            {
                throw Error(path, error);
            }
        }
    }

    /// <summary>Reads a property of the true entities, such as their community: a table with <c>entity_id</c> and a column of that name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="column">The column; entities where it is empty are left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The property by entity.</returns>
    /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> LoadGroupsAsync(string path, string column, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(column);
        if (!File.Exists(path))
            throw Error(path, new FileProblemException(ManifestProblems.FileNotFound, "no file", $"a table with the columns entity_id and {column}"));
        Dictionary<string, string> groups = new(StringComparer.Ordinal);
        try
        {
            foreach ((string entity, string group) in await ReadAsync(path, "entity_id", column, cancellationToken).ConfigureAwait(false))
                groups[entity] = group;
        }
        catch (FileProblemException error)
        {
            throw Error(path, error);
        }

        return groups;
    }

    private static async Task<List<(string Left, string Right)>> ReadAsync(string path, string leftColumn, string rightColumn, CancellationToken cancellationToken)
    {
        List<(string Left, string Right)> labels = [];
        RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), issue => throw new FileProblemException(issue.Code, issue.Message, "a whole row", issue.Row, issue.Field), cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            (int record, int entity) = (IndexOf(reader, leftColumn), IndexOf(reader, rightColumn));
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (reader.CountOf(record) > 0 && reader.CountOf(entity) > 0)
                    labels.Add((reader.ValueOf(record).Trim().ToString(), reader.ValueOf(entity).Trim().ToString()));
            }
        }

        return labels;
    }

    private static int IndexOf(RowReader reader, string column)
    {
        int index = reader.IndexOf(column);
        return index >= 0 ? index : throw new FileProblemException(FileProblemException.MissingColumn, $"no column '{column}'", $"a column '{column}'", 1, column);
    }

    private static LoadException Error(string path, FileProblemException error) =>
        new(new RowIssue(error.Code, "truth", Path.GetFileName(path), error.Row, error.Field, 1, $"found {error.Found}, expected {error.Expected}"));
}
