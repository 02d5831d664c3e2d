using Spectre.Console;
using Spectre.Console.Rendering;

namespace Linkage.Cli;

/// <summary>Tables for people. Thai and other combining marks take no column of their own.</summary>
internal sealed class TableOutput
{
    private readonly Table _table = new() { Border = new PlainBorder(), ShowHeaders = true };
    private readonly ToolContext _context;

    public TableOutput(ToolContext context, params ReadOnlySpan<string> columns)
    {
        _context = context;
        foreach (string column in columns)
        {
            bool right = column.StartsWith('>');
            TableColumn added = new(new Text(right ? column[1..] : column, new Style(decoration: Decoration.Bold))) { NoWrap = true, Alignment = right ? Justify.Right : Justify.Left };
            _table.AddColumn(added);
        }
    }

    public TableOutput Row(params ReadOnlySpan<string?> cells)
    {
        List<IRenderable> texts = [];
        foreach (string? cell in cells)
            texts.Add(new Text(cell ?? ""));
        _table.AddRow(texts);
        return this;
    }

    public void Write() => Write(_context.Out);

    public void Write(TextWriter target)
    {
        StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _context.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _context.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Min(_context.Terminal.Width, 10_000);
        console.Write(_table);
        foreach (string line in text.ToString().Split('\n'))
        {
            string trimmed = line.TrimEnd();
            if (trimmed.Length > 0)
                target.Write(trimmed + "\n");
        }
    }

    // Columns with two spaces between them and no lines, so that output can be cut and searched.
    private sealed class PlainBorder : TableBorder
    {
        public override bool Visible => false;

        public override bool SupportsRowSeparator => false;

        public override string GetPart(TableBorderPart part) => " ";
    }
}
