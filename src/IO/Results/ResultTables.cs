using System.Globalization;
using static Linkage.IO.TableColumnType;

namespace Linkage.IO;

/// <summary>The tables of a resolution: their columns, and their rows in order.</summary>
/// <remarks>Kinds come in the order of <see cref="EntityKind.All"/>; within one, records and entities by id. Lists of ids are joined by commas, which ids escape; other lists by semicolons.</remarks>
internal static class ResultTables
{
    public static readonly TableColumn[] RecordColumns =
        ["record_id", "kind", "entity_id", new("probability", Number), "source", "file", new("row", Whole), new("valid_from", Time), new("valid_to", Time), "labels"];

    public static readonly TableColumn[] EntityColumns =
        ["entity_id", "kind", "name", new("records", Whole), "sources", new("weakest_probability", Number), new("possible_matches", Whole)];

    public static readonly TableColumn[] ValueColumns =
        ["entity_id", "field", "value", "status", new("best", Flag), "record_id", "raw", new("valid_from", Time), new("valid_to", Time), "labels", "hints"];

    public static readonly TableColumn[] PairColumns = ["kind", "left_id", "right_id", new("weight", Number), new("probability", Number), "decision", "pattern", "rules"];

    public static readonly TableColumn[] PossibleMatchColumns = ["left_entity", "right_entity", new("probability", Number), "left_id", "right_id"];

    public static readonly TableColumn[] IdentifierReuseColumns = ["document_id", "persons", "records", new("first", Time), new("last", Time), new("overlap", Flag), "reason"];

    public static readonly TableColumn[] LinkColumns = ["from_id", "type", "to_id", "role", new("at", Time), new("until", Time), new("probability", Number), "basis", "labels"];

    public static readonly TableColumn[] EntityLinkColumns =
        ["from_entity", "type", "to_entity", "role", new("probability", Number), new("first", Time), new("last", Time), new("count", Whole), "records"];

    public static readonly TableColumn[] IssueColumns = ["code", "source", "file", new("row", Whole), "field", new("count", Whole), "message"];

    public static IEnumerable<TableCell[]> Records(Resolution resolution)
    {
        foreach (KindResolution kind in resolution.AllKinds)
        {
            RecordTable table = kind.Table;
            for (int row = 0; row < table.Count; row++)
            {
                SourceRow place = table.SourceRowOf(row);
                ValidTime valid = table.ValidOf(row);
                yield return
                [
                    table.IdOf(row).ToString(), table.Kind.Name, EntityIdOf(kind, row), kind.ProbabilityOf(row), table.SourceOf(row), place.File,
                    place.Row > 0 ? place.Row : default(TableCell), valid.From, valid.To, Joined(table.LabelsOf(row)),
                ];
            }
        }
    }

    public static IEnumerable<TableCell[]> Entities(Resolution resolution)
    {
        Dictionary<EntityId, int> matches = [];
        foreach (PossibleMatch match in resolution.PossibleMatches)
        {
            matches[match.Left] = matches.GetValueOrDefault(match.Left) + 1;
            matches[match.Right] = matches.GetValueOrDefault(match.Right) + 1;
        }

        foreach (Entity entity in resolution.Entities)
        {
            yield return
            [
                entity.Id.ToString(), entity.Kind.Name, entity.Name, entity.Rows.Length, Joined(entity.Sources), entity.WeakestProbability, matches.GetValueOrDefault(entity.Id),
            ];
        }
    }

    public static IEnumerable<TableCell[]> Values(Resolution resolution)
    {
        Dictionary<ValueColumn, bool> known = new(ReferenceEqualityComparer.Instance);
        foreach (Entity entity in resolution.Entities)
        {
            string id = entity.Id.ToString();
            RecordTable table = entity.Table;
            foreach (Field field in table.Schema.Fields)
            {
                if (!table.HasColumn(field.Name))
                    continue;

                ValueColumn column = table.Column(field.Name);
                bool hinted = HasHints(column, known);
                foreach (EntityValue value in entity.Values(field.Name))
                {
                    string labels = Joined(value.Labels);
                    foreach (ValueOrigin origin in value.Origins)
                    {
                        string hints = hinted ? SavedHints.Of(column, table.RowOf(origin.Record), origin.Raw, value.Value) : "";
                        yield return
                        [
                            id, value.Field, value.Value, Word(value.Status.ToString()), value.Best, origin.Record.ToString(), origin.Raw, value.ValidFrom, value.ValidTo, labels, hints,
                        ];
                    }
                }
            }
        }
    }

    public static IEnumerable<TableCell[]> Pairs(Resolution resolution)
    {
        foreach (KindResolution kind in resolution.AllKinds)
        {
            foreach (ScoredPair pair in kind.Pairs)
            {
                yield return
                [
                    kind.Kind.Name, kind.Table.IdOf(pair.Left).ToString(), kind.Table.IdOf(pair.Right).ToString(), pair.Weight.Bits, pair.Probability,
                    DecisionWord(kind.DecisionOf(pair)), pair.Pattern.ToString(), Joined(ProposingRules.Of(kind, pair.Left, pair.Right)),
                ];
            }
        }
    }

    public static IEnumerable<TableCell[]> PossibleMatches(Resolution resolution) => resolution.PossibleMatches
        .OrderBy(match => match.Left).ThenBy(match => match.Right)
        .Select(match => (TableCell[])[match.Left.ToString(), match.Right.ToString(), match.Probability, match.LeftRecord.ToString(), match.RightRecord.ToString()]);

    public static IEnumerable<TableCell[]> IdentifierReuses(Resolution resolution) => resolution.IdentifierReuses
        .OrderBy(reuse => reuse.Document)
        .Select(reuse => (TableCell[])
        [
            reuse.Document.ToString(), string.Join(',', reuse.Persons), string.Join(',', reuse.Records), reuse.First, reuse.Last, reuse.Overlap, reuse.Reason,
        ]);

    public static IEnumerable<TableCell[]> Links(Resolution resolution) => resolution.Links.Select(link => (TableCell[])
    [
        link.From.ToString(), link.Type, link.To.ToString(), link.Role, link.At, link.Until, link.Probability, link.Basis, Joined(link.Labels),
    ]);

    public static IEnumerable<TableCell[]> EntityLinks(Resolution resolution) => EntityLink.Of(resolution).Select(link => (TableCell[])
    [
        link.From.ToString(), link.Type, link.To.ToString(), link.Role, link.Probability, link.First, link.Last, link.Count, string.Join(',', link.Records),
    ]);

    public static IEnumerable<TableCell[]> Issues(LoadReport report) => report.Issues.Select(issue => (TableCell[])
    [
        issue.Code, issue.Source, issue.File, issue.Row > 0 ? issue.Row : default(TableCell), issue.Field, issue.Count, issue.Message,
    ]);

    public static string DecisionWord(PairDecision decision) => decision switch
    {
        PairDecision.Link => "link",
        PairDecision.Review => "review",
        _ => "non-link",
    };

    private static bool HasHints(ValueColumn column, Dictionary<ValueColumn, bool> known)
    {
        if (!known.TryGetValue(column, out bool hinted))
        {
            hinted = Enumerable.Range(1, column.Values.Count).Any(id => column.Values.OptionsOf(id) is not null);
            known.Add(column, hinted);
        }

        return hinted;
    }

    private static string EntityIdOf(KindResolution kind, int row) => kind.Partition.IdOf(kind.Partition.EntityOfRow(row)).ToString();

    private static string Word(string name) => name.ToLower(CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<string> texts) => string.Join(';', texts);
}
