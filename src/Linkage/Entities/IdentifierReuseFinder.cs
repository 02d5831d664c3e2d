using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Finds documents that records of several persons state who cannot be one person by the model.</summary>
internal static class IdentifierReuseFinder
{
    public static IEnumerable<IdentifierReuse> Find(RecordSet records, IReadOnlyDictionary<EntityKind, KindResolution> kinds, PairScorer? scorer)
    {
        if (scorer is null || !kinds.TryGetValue(EntityKind.Person, out KindResolution? persons) || !kinds.TryGetValue(EntityKind.Document, out KindResolution? documents)
            || !persons.Table.HasColumn(EvidenceColumns.Prefix + EntityKind.Document.Name))
            yield break;
        ValueColumn column = persons.Table.Column(EvidenceColumns.Prefix + EntityKind.Document.Name);
        Dictionary<int, List<int>> holders = RowsByValue(column);
        Dictionary<(int Person, int Document), List<DateTimeOffset>> uses = Uses(records, persons, documents);
        foreach (int value in holders.Keys.Order())
        {
            int document = EntityId.TryParse(column.Values.Canonical(value), out EntityId id) ? documents.Partition.IndexOf(id) : -1;
            if (document >= 0 && Conflict(persons, holders[value], scorer) is { } reason)
                yield return ToReuse(persons, documents.Partition.IdOf(document), document, holders[value], uses, reason);
        }
    }

    private static Dictionary<int, List<int>> RowsByValue(ValueColumn column)
    {
        Dictionary<int, List<int>> rows = [];
        for (int row = 0; row < column.RowCount; row++)
        {
            foreach (int value in column.ValuesOf(row))
            {
                if (!rows.TryGetValue(value, out List<int>? known))
                    rows.Add(value, known = []);
                known.Add(row);
            }
        }
        return rows;
    }

    // The facts that differ between two persons whom the model, the shared document counted, takes for different; null where there are none.
    private static string? Conflict(KindResolution persons, List<int> rows, PairScorer scorer)
    {
        int[] entities = [.. rows.Select(persons.Partition.EntityOfRow).Distinct().Order()];
        for (int i = 0; i < entities.Length; i++)
        {
            for (int j = i + 1; j < entities.Length; j++)
            {
                ScoredPair best = Best(persons.Partition.RowsOf(entities[i]), persons.Partition.RowsOf(entities[j]), scorer);
                if (persons.DecisionOf(best) == PairDecision.NonLink)
                    return Reason(persons.Model!, best.Pattern);
            }
        }
        return null;
    }

    private static ScoredPair Best(ReadOnlySpan<int> left, ReadOnlySpan<int> right, PairScorer scorer)
    {
        ScoredPair best = default;
        bool any = false;
        foreach (int a in left)
        {
            foreach (int b in right)
            {
                ScoredPair pair = scorer.Score(Math.Min(a, b), Math.Max(a, b));
                if (!any || pair.Weight.Bits > best.Weight.Bits)
                    (best, any) = (pair, true);
            }
        }
        return best;
    }

    private static string Reason(LinkageModel model, AgreementPattern pattern)
    {
        List<string> differ = [];
        for (int i = 0; i < model.Settings.Comparisons.Length; i++)
        {
            Comparison comparison = model.Settings.Comparisons[i];
            LevelParameters level = model.ParametersOf(comparison.Name)[pattern[i]];
            if (!comparison.Levels[pattern[i]].IsNull && level.M < level.U)
                differ.Add(comparison.Name);
        }
        return differ.Count == 0 ? "too little agrees" : "differs: " + string.Join(", ", differ);
    }

    // When each person used each document, as far as links say.
    private static Dictionary<(int Person, int Document), List<DateTimeOffset>> Uses(RecordSet records, KindResolution persons, KindResolution documents)
    {
        Dictionary<(int, int), List<DateTimeOffset>> uses = [];
        foreach (ref readonly LinkRow link in records.LinkTable.Rows)
        {
            LinkEndRow person = link.From.Kind == EntityKind.Person ? link.From : link.To;
            LinkEndRow document = link.From.Kind == EntityKind.Person ? link.To : link.From;
            if (link.At is not { } at || person.IsDangling || document.IsDangling || person.Kind != EntityKind.Person || document.Kind != EntityKind.Document)
                continue;
            (int, int) key = (persons.Partition.EntityOfRow(person.Row), documents.Partition.EntityOfRow(document.Row));
            if (!uses.TryGetValue(key, out List<DateTimeOffset>? times))
                uses.Add(key, times = []);
            times.Add(at);
        }
        return uses;
    }

    private static IdentifierReuse ToReuse(KindResolution persons, EntityId id, int document, List<int> rows, Dictionary<(int Person, int Document), List<DateTimeOffset>> uses, string reason)
    {
        int[] entities = [.. rows.Select(persons.Partition.EntityOfRow).Distinct().Order()];
        (DateTimeOffset First, DateTimeOffset Last)[] spans =
            [.. entities.Select(person => uses.GetValueOrDefault((person, document))).Where(times => times is not null).Select(times => (times!.Min(), times!.Max())).Order()];
        bool? overlap = spans.Length < 2 ? null : Enumerable.Range(1, spans.Length - 1).Any(i => spans[i].First <= spans[..i].Max(span => span.Last));
        return new IdentifierReuse(
            id,
            [.. entities.Select(persons.Partition.IdOf)],
            [.. rows.Select(persons.Table.IdOf).Order()],
            spans.Length == 0 ? null : spans.Min(span => span.First),
            spans.Length == 0 ? null : spans.Max(span => span.Last),
            overlap,
            reason);
    }
}
