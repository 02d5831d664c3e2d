using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Adds files to <see cref="JudgmentLedger"/>: <c>await JudgmentLedger.LoadAsync("judgments.jsonl")</c>.</summary>
/// <remarks>
/// Judgments are written as JSON Lines: one object <c>{left, right, verdict, by, at, reason, weight}</c> a line, of which the last four may be missing. They are read from these, or
/// from a table with the columns <c>left_id</c> (or <c>left</c>), <c>right_id</c> (or <c>right</c>) and <c>match</c> (or <c>verdict</c>), and maybe <c>by</c>, <c>at</c>, <c>reason</c>,
/// <c>weight</c>, in any format and compression that a manifest allows. Safe to call from many threads.
/// </remarks>
public static class JudgmentFiles
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    extension(JudgmentLedger)
    {
        /// <summary>Reads judgments in the order of the file.</summary>
        /// <param name="path">The file. Record ids are full, as in <c>records.csv</c>. A verdict is positive, negative or unsure; true, yes, y or 1; false, no, n or 0; u. Rows without one are
        /// not judged yet and left out. Times are ISO 8601, UTC unless they say otherwise.</param>
        /// <param name="cancellationToken">Stops the reading.</param>
        /// <exception cref="LoadException">The file is not there, lacks a column, or cannot be read; a cell is none of what is expected.</exception>
        public static async Task<JudgmentLedger> LoadAsync(string path, CancellationToken cancellationToken = default) =>
            await ReadAsync(path, "judgments", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes all judgments of a ledger, its history included, as JSON Lines.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The file, which is replaced when all is written.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then as it was.</param>
    public static async Task SaveAsync(this JudgmentLedger ledger, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(path);
        string unfinished = path + ".new";
        await WriteAsync(unfinished, ledger.History, cancellationToken).ConfigureAwait(false);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Adds one judgment at the end of a file of JSON Lines, which is made if it is not there.</summary>
    /// <param name="judgment">The judgment.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <remarks>The line is handed to the operating system before the task ends, so an interruption loses no judgment.</remarks>
    public static Task AppendAsync(this Judgment judgment, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(judgment);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.AppendAllTextAsync(path, LineOf(judgment), cancellationToken);
    }

    internal static async Task WriteAsync(string path, IEnumerable<Judgment> judgments, CancellationToken cancellationToken)
    {
        StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using (writer.ConfigureAwait(false))
        {
            foreach (Judgment judgment in judgments)
                await writer.WriteAsync(LineOf(judgment).AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="path">The file.</param>
    /// <param name="source">What it is called in errors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<JudgmentLedger> ReadAsync(string path, string source, CancellationToken cancellationToken)
    {
        JudgmentLedger ledger = new();
        if (new FileInfo(path) is not { Exists: true, Length: 0 })   // an empty file is a ledger that nobody has written to
            await LabelTable.ReadAsync(path, source, ["left_id|left", "right_id|right", "match|verdict"], ["by", "at", "reason", "weight"], Add, cancellationToken).ConfigureAwait(false);
        return ledger;

        void Add(string[] cells)
        {
            if (Parse(cells) is { } judgment)
                ledger.Add(judgment);
        }
    }

    private static Judgment? Parse(string[] cells)
    {
        (RecordId left, RecordId right) = (IdOf(cells[0]), IdOf(cells[1]));
        if (left == right)
            throw new FormatException("two records, not one and the same");
        if (cells[2].Length == 0)
            return null;
        return new Judgment(left, right, VerdictOf(cells[2])) { By = NullIfEmpty(cells[3]), At = TimeOf(cells[4]), Reason = NullIfEmpty(cells[5]), SamplingWeight = WeightOf(cells[6]) };
    }

    private static RecordId IdOf(string text) => RecordId.TryParse(text, out RecordId id) ? id : throw new FormatException("record ids as source:key or source:key/name");

    private static Verdict VerdictOf(string text) => text.ToUpperInvariant() switch
    {
        "POSITIVE" or "TRUE" or "YES" or "Y" or "1" => Verdict.Positive,
        "NEGATIVE" or "FALSE" or "NO" or "N" or "0" => Verdict.Negative,
        "UNSURE" or "U" => Verdict.Unsure,
        _ => throw new FormatException("a verdict: positive, negative or unsure; true, false, yes, no, 1, 0 or u"),
    };

    private static DateTimeOffset? TimeOf(string text)
    {
        if (text.Length == 0)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : throw new FormatException("a time as 2026-03-15T09:00:00Z in the column at");
    }

    private static double? WeightOf(string text)
    {
        if (text.Length == 0)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) && weight > 0 && double.IsFinite(weight)
            ? weight
            : throw new FormatException("a number above 0 in the column weight");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string LineOf(Judgment judgment)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("left", judgment.Left.ToString());
            json.WriteString("right", judgment.Right.ToString());
            json.WriteString("verdict", WordOf(judgment.Verdict));
            if (judgment.By is { } by)
                json.WriteString("by", by);
            if (judgment.At is { } at)
                json.WriteString("at", TableCell.TimeText(at));
            if (judgment.Reason is { } reason)
                json.WriteString("reason", reason);
            if (judgment.SamplingWeight is { } weight)
                json.WriteNumber("weight", weight);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length) + "\n";
    }

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Positive => "positive",
        Verdict.Negative => "negative",
        _ => "unsure",
    };
}
