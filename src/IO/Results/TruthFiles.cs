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
                return Truth.From(await ReadAsync(path, cancellationToken).ConfigureAwait(false));
            }
            catch (FileProblemException error)
            {
                throw Error(path, error);
            }
        }
    }

    private static async Task<List<(string Record, string Entity)>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        List<(string Record, string Entity)> labels = [];
        RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), issue => throw new FileProblemException(issue.Code, issue.Message, "a whole row", issue.Row, issue.Field), cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            (int record, int entity) = (IndexOf(reader, "record_id"), IndexOf(reader, "entity_id"));
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
        return index >= 0 ? index : throw new FileProblemException(FileProblemException.MissingColumn, $"no column '{column}'", "the columns record_id and entity_id", 1, column);
    }

    private static LoadException Error(string path, FileProblemException error) =>
        new(new RowIssue(error.Code, "truth", Path.GetFileName(path), error.Row, error.Field, 1, $"found {error.Found}, expected {error.Expected}"));
}
