using System.Collections.Frozen;
using System.Collections.Immutable;
using Linkage.Normalization;
using Linkage.Similarity;

namespace Linkage;

/// <summary>Finds what one thing cannot have twice among the records of an entity.</summary>
internal sealed class MergeConflicts
{
    public const string Source = "source";

    // Two slips in a number or a date are read as one value written badly; more are two values.
    private const int MostSlips = 2;
    private const double HardlyEver = 0.02;
    private const int LeastRecords = 20;

    private static readonly FrozenDictionary<string, string[]> Fields = new Dictionary<string, string[]>
    {
        ["person"] = ["nationalId", "birthDate", "sex"],
        ["vehicle"] = ["vin"],
        ["phone"] = ["number"],
        ["document"] = ["number"],
        ["organization"] = ["registration"],
        ["account"] = ["number"],
    }.ToFrozenDictionary();

    private readonly KindResolution _kind;
    private readonly string[] _fields;
    private readonly bool[] _hasNothingTwice;   // by source

    public MergeConflicts(KindResolution kind)
    {
        _kind = kind;
        _fields = [.. Fields.GetValueOrDefault(kind.Kind.Name, []).Where(kind.Table.HasColumn)];
        _hasNothingTwice = SourcesWithoutDuplicates(kind);
    }

    public static bool IsIdentity(string field) => field is "nationalId" or "vin" or "number" or "registration";

    public ImmutableArray<MergeConflict> Of(ReadOnlySpan<int> rows)
    {
        List<MergeConflict> conflicts = [];
        foreach (string field in _fields)
        {
            if (OfField(field, rows) is { } conflict)
                conflicts.Add(conflict);
        }

        AddSources(rows, conflicts);
        return [.. conflicts];
    }

    private MergeConflict? OfField(string field, ReadOnlySpan<int> rows)
    {
        ValueColumn column = _kind.Table.Column(field);
        SortedDictionary<string, int> values = new(StringComparer.Ordinal);
        List<RecordId> records = [];
        foreach (int row in rows)
        {
            bool states = false;
            foreach (int id in column.ValuesOf(row))
            {
                if (!Tells(column, id, field))
                    continue;
                values.TryAdd(column.Values.Canonical(id), id);
                states = true;
            }

            if (states)
                records.Add(_kind.Table.IdOf(row));
        }

        return HasUnlike(column, field, values) ? new MergeConflict(field, [.. values.Keys], [.. records]) : null;
    }

    // An invalid number never proves a difference, nor does half a date.
    private static bool Tells(ValueColumn column, int id, string field)
    {
        if (column.Values.CanonicalIdOf(id) == 0 || column.Values.Status(id) == ValueStatus.Invalid)
            return false;
        return field != "birthDate" || column.Values.Form<DateForm>(id) is { Value.Precision: DatePrecision.Day };
    }

    private static bool HasUnlike(ValueColumn column, string field, SortedDictionary<string, int> values)
    {
        KeyValuePair<string, int>[] list = [.. values];
        for (int i = 0; i < list.Length; i++)
        {
            for (int j = i + 1; j < list.Length; j++)
            {
                if (AreUnlike(column, field, list[i], list[j]))
                    return true;
            }
        }

        return false;
    }

    private static bool AreUnlike(ValueColumn column, string field, KeyValuePair<string, int> left, KeyValuePair<string, int> right)
    {
        if (field == "sex")
            return true;
        if (column.Values.Form<DateForm>(left.Value) is { } a && column.Values.Form<DateForm>(right.Value) is { } b && (a.CanBe(b.Value) || b.CanBe(a.Value)))
            return false;
        return OptimalStringAlignment.Distance(left.Key, right.Key, MostSlips) > MostSlips;
    }

    private void AddSources(ReadOnlySpan<int> rows, List<MergeConflict> conflicts)
    {
        SortedDictionary<int, List<int>> bySource = [];
        foreach (int row in rows)
        {
            int source = _kind.Table.SourceIndexOf(row);
            if (!_hasNothingTwice[source])
                continue;
            if (!bySource.TryGetValue(source, out List<int>? own))
                bySource.Add(source, own = []);
            own.Add(row);
        }

        foreach ((int source, List<int> own) in bySource.Where(entry => entry.Value.Count > 1))
            conflicts.Add(new MergeConflict(Source, [_kind.Table.Sources[source]], [.. own.Select(_kind.Table.IdOf)]));
    }

    // Where only records of different sources are compared, none has anything twice. Else the resolution itself tells: at most one record in fifty is a repeat.
    private static bool[] SourcesWithoutDuplicates(KindResolution kind)
    {
        int sources = kind.Table.Sources.Length;
        if (sources < 2)
            return new bool[sources];
        int[] records = new int[sources];
        int[] repeats = new int[sources];
        HashSet<(int Cluster, int Source)> seen = [];
        for (int row = 0; row < kind.Table.Count; row++)
        {
            int source = kind.Table.SourceIndexOf(row);
            records[source]++;
            repeats[source] += seen.Add((kind.Partition.ClusterOfRow(row), source)) ? 0 : 1;
        }

        return [.. records.Select((count, source) => kind.LinkType == LinkType.LinkOnly || (count >= LeastRecords && repeats[source] <= HardlyEver * count))];
    }
}
