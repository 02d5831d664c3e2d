using Linkage.Evaluation;

namespace Linkage.IO;

/// <summary>Adds files to <see cref="LabeledPair"/>: <c>await LabeledPair.LoadAsync("labels.csv")</c>.</summary>
/// <remarks>Safe to call from many threads.</remarks>
public static class LabeledPairFiles
{
    extension(LabeledPair)
    {
        /// <summary>Reads pairs that people judged: judgments as JSON Lines, or a table with the columns <c>left_id</c>, <c>right_id</c> and <c>match</c> (<see cref="JudgmentFiles"/>).</summary>
        /// <param name="path">The file. Record ids are full, as in <c>records.csv</c>. Pairs that were not judged or are unsure are left out; of several judgments of a pair the latest counts.</param>
        /// <param name="cancellationToken">Stops the reading.</param>
        /// <returns>The pairs, by the ids of their records.</returns>
        /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a cell is none of what is expected.</exception>
        public static async Task<IReadOnlyList<LabeledPair>> LoadAsync(string path, CancellationToken cancellationToken = default) =>
            (await JudgmentFiles.ReadAsync(path, "labels", cancellationToken).ConfigureAwait(false)).ToLabels();
    }
}
