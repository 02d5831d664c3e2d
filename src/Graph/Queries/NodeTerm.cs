namespace Linkage.Graph;

/// <summary>One part of a <see cref="NodeSet"/>: a node id, a record, or a condition. The part that is not meant is null or none.</summary>
internal sealed record NodeTerm(string? Id, RecordId Record, EntityKind Kind, string? Property, string? Value)
{
    public static NodeTerm Node(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new(id, default, default, null, null);
    }

    public static NodeTerm OfRecord(RecordId record) => record.IsNone
        ? throw new ArgumentException("The default record id names no record.", nameof(record))
        : new(null, record, default, null, null);

    public static NodeTerm Where(EntityKind kind, string property, string value) => kind.IsNone
        ? throw new ArgumentException("A condition needs a kind of node.", nameof(kind))
        : new(null, default, kind, property, value);

    public static NodeTerm Parse(string text)
    {
        int open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return RecordId.TryParse(text, out RecordId record) ? OfRecord(record) : Node(Uri.UnescapeDataString(text));
        int equals = text.IndexOf('=', open);
        if (open == 0 || equals <= open + 1 || !text.EndsWith(']'))
            throw new FormatException("A condition on nodes is written kind[property=value], such as person[role=organizer].");
        try
        {
            return Where(EntityKind.Create(text[..open]), text[(open + 1)..equals], text[(equals + 1)..^1]);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    public override string ToString() =>
        Property is not null ? $"{Kind}[{Property}={Value}]" : Id is not null ? Escape(Id) : Record.ToString();

    // A node id of a graph of one's own may hold what NODES gives a meaning.
    private static string Escape(string id) => id.AsSpan().IndexOfAny(",[]:% ") < 0
        ? id
        : string.Concat(id.Select(c => ",[]:% ".Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c) : c.ToString()));
}
