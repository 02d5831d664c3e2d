using System.Globalization;

namespace Linkage.IO;

/// <summary>Adds files to <see cref="TermFrequencyTable"/>: <c>await TermFrequencyTable.LoadAsync("names.csv")</c>.</summary>
/// <remarks>Safe to call from many threads.</remarks>
public static class TermFrequencyFiles
{
    extension(TermFrequencyTable)
    {
        /// <summary>Reads how common values are: a table with the columns <c>field</c>, <c>value</c> and <c>share</c>, in any format and compression that a manifest allows.</summary>
        /// <param name="path">The file. A share is above 0 and at most 1.</param>
        /// <param name="cancellationToken">Stops the reading.</param>
        /// <returns>A table for each field, by the names of the fields.</returns>
        /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a share is no number above 0 and at most 1.</exception>
        public static async Task<IReadOnlyList<TermFrequencyTable>> LoadAsync(string path, CancellationToken cancellationToken = default)
        {
            List<(string Field, string Value, double Share)> rows =
                await LabelTable.ReadAsync(path, "term frequencies", ["field", "value", "share"], cells => (cells[0], cells[1], ShareOf(cells[2])), cancellationToken).ConfigureAwait(false);
            return
            [
                .. rows.GroupBy(row => row.Field, StringComparer.Ordinal).OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => TermFrequencyTable.FromShares(field.Key, field.Select(row => (row.Value, row.Share)))),
            ];
        }
    }

    private static double ShareOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is > 0 and <= 1
            ? share
            : throw new FormatException("a share above 0 and at most 1");
}
