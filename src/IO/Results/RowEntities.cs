namespace Linkage.IO;

/// <summary>The entity of each row of one file, by the row's number.</summary>
internal sealed class RowEntities
{
    private readonly KindResolution? _kind;
    private readonly int[] _rowOf;   // by row number: the row of the table + 1, 0 for none
    private readonly HashSet<EntityId> _inReview = [];

    public RowEntities(Resolution resolution, EntityKind kind, string file)
    {
        RecordTable table = resolution.Records[kind];
        _kind = resolution.KindOf(kind);
        int last = 0;
        for (int row = 0; row < table.Count; row++)
            last = Math.Max(last, table.SourceRowOf(row).Row);
        _rowOf = new int[last + 1];
        for (int row = 0; row < table.Count; row++)
        {
            SourceRow place = table.SourceRowOf(row);
            if (place.File == file)
                _rowOf[place.Row] = row + 1;
        }

        foreach (PossibleMatch match in resolution.PossibleMatches)
        {
            _inReview.Add(match.Left);
            _inReview.Add(match.Right);
        }
    }

    /// <summary>Finds the entity of a row, the chance that the row belongs to it, and whether somebody should look whether it is the same as another.</summary>
    public (string? Entity, double? Probability, bool? Review) Of(int number)
    {
        if (_kind is null || number >= _rowOf.Length || _rowOf[number] == 0)
            return (null, null, null);
        int row = _rowOf[number] - 1;
        EntityId id = _kind.Partition.IdOfRow(row);
        return (id.Value, _kind.ProbabilityOf(row), _inReview.Contains(id));
    }
}
