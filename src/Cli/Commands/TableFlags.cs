using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary>The flags for one table without a manifest: what a person says of it, where the guess is kept, and where its rows are given back.</summary>
internal sealed class TableFlags
{
    private readonly Option<string[]> _map = new("--map") { Description = "For one file without a manifest: what a column holds, COLUMN=FIELD; key, source and none are fields too. May be repeated.", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _kind = new("--kind") { Description = "For one file without a manifest: what its rows are. Default: guessed, mostly person." };
    private readonly Option<string?> _save = new("--save-manifest") { Description = "For one file without a manifest: keep the guess as a case manifest." };
    private readonly Option<string?> _annotate = new("--annotate") { Description = "Give the rows of the one file back, in their order, with entity_id, probability and review: a .csv, .tsv, .jsonl, .parquet or .xlsx file." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_map, _kind, _save, _annotate])
            command.Options.Add(option);
    }

    public TableGuessOptions Options(ToolContext context) => new()
    {
        Kind = context.Parse.GetValue(_kind) is { } kind ? KindArgument.Parse(kind) : null,
        Map = (context.Parse.GetValue(_map) ?? []).Select(Pair).ToImmutableDictionary(StringComparer.Ordinal),
    };

    public string? Annotated(ToolContext context) => context.Parse.GetValue(_annotate);

    public string? Saved(ToolContext context) => context.Parse.GetValue(_save);

    /// <summary>Refuses a file that the rows cannot be written to, before anything is read.</summary>
    public void CheckAnnotated(ToolContext context, string table)
    {
        if (Annotated(context) is not { } path)
            return;
        try
        {
            AnnotatedTable.Check(table, path);
        }
        catch (ArgumentException error)
        {
            throw new ToolException("option.bad-value", "--annotate: " + error.Message);
        }
    }

    /// <summary>Refuses what only one file can have.</summary>
    public void RefuseAll(ToolContext context)
    {
        if (context.Parse.GetValue(_map) is { Length: > 0 } || context.Parse.GetValue(_kind) is not null || Saved(context) is not null || Annotated(context) is not null)
            throw new ToolException("option.bad-value", "--map, --kind, --save-manifest and --annotate are for one file without a manifest: linkage resolve people.csv.");
    }

    /// <summary>Shows the guess on stderr.</summary>
    public static void Show(ToolContext context, TableGuess guess)
    {
        if (context.Quiet)
            return;
        context.Say(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(guess.Path)}: {guess.Rows:N0} rows, each a {guess.Kind.Name}; key: {guess.KeyColumn ?? "the row's number"}. Correct the guess with --map COLUMN=FIELD."));
        TableOutput table = new(context, "column", "field", ">confidence", "why");
        foreach (ColumnGuess column in guess.Columns)
            table.Row(column.Column, column.Field ?? "-", column.Field is null ? "" : column.Confidence.ToString("0.00", CultureInfo.InvariantCulture), column.Reason);
        table.Write(context.Terminal.Error);
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        int equals = text.LastIndexOf('=');
        return equals > 0 && equals < text.Length - 1
            ? new KeyValuePair<string, string>(text[..equals], text[(equals + 1)..])
            : throw new ToolException("option.bad-value", "--map expects COLUMN=FIELD, such as surname=familyName.");
    }
}
