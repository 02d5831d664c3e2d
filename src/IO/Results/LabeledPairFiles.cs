using Linkage.Evaluation;

namespace Linkage.IO;

/// <summary>Adds files to <see cref="LabeledPair"/>: <c>await LabeledPair.LoadAsync("labels.csv")</c>.</summary>
/// <remarks>Safe to call from many threads.</remarks>
public static class LabeledPairFiles
{
    extension(LabeledPair)
    {
        /// <summary>Reads pairs that people judged: a table with the columns <c>left_id</c>, <c>right_id</c> and <c>match</c>, in any format and compression that a manifest allows.</summary>
        /// <param name="path">The file. Record ids are full, as in <c>records.csv</c>; <c>match</c> is true or false (yes, no, 1, 0). Rows without one of the three are left out.</param>
        /// <param name="cancellationToken">Stops the reading.</param>
        /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a cell is none of what is expected.</exception>
        public static async Task<IReadOnlyList<LabeledPair>> LoadAsync(string path, CancellationToken cancellationToken = default) =>
            await LabelTable.ReadAsync(path, "labels", ["left_id", "right_id", "match"], cells => new LabeledPair(IdOf(cells[0]), IdOf(cells[1]), IsMatch(cells[2])), cancellationToken).ConfigureAwait(false);
    }

    private static RecordId IdOf(string text) => RecordId.TryParse(text, out RecordId id) ? id : throw new FormatException("record ids as source:key or source:key/name");

    private static bool IsMatch(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "1" => true,
        "FALSE" or "NO" or "0" => false,
        _ => throw new FormatException("true, false, yes, no, 1 or 0 in the column match"),
    };
}
