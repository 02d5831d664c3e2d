using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage;

/// <summary>The entities of the rows of a table, as far as they are known.</summary>
internal sealed class KnownEntities
{
    private const int Parts = 4096;

    // An entity of more records shows no more of m than these do.
    private const int MostOfOne = 2000;

    private readonly RecordTable _table;
    private readonly LinkType _linkType;
    private readonly int[] _entities;

    /// <param name="table">The table.</param>
    /// <param name="linkType">Which pairs there are.</param>
    /// <param name="entities">The entity of each row; null where it is not known.</param>
    public KnownEntities(RecordTable table, LinkType linkType, string?[] entities)
    {
        (_table, _linkType) = (table, linkType);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        _entities = [.. entities.Select(entity => entity is null ? -1 : numbers.TryAdd(entity, numbers.Count) ? numbers.Count - 1 : numbers[entity])];
    }

    /// <summary>Gets how many rows have a known entity.</summary>
    public int Labelled => _entities.Count(entity => entity >= 0);

    /// <summary>Gets the pairs of one entity, or so many of them, drawn by hashes of the seed.</summary>
    public KnownRows[] Matches(long most, int seed)
    {
        int[][] groups =
        [
            .. Enumerable.Range(0, _entities.Length).Where(row => _entities[row] >= 0).GroupBy(row => _entities[row])
                .Select(group => group.OrderBy(row => SplitMix64.Hash(seed, row, -1)).Take(MostOfOne).Order().ToArray()),
        ];
        double all = groups.Sum(group => (double)group.Length * (group.Length - 1) / 2);
        double share = Math.Min(1, most / Math.Max(1, all));
        List<KnownRows> matches = [];
        foreach (int[] group in groups)
        {
            for (int left = 0; left < group.Length; left++)
            {
                for (int right = left + 1; right < group.Length; right++)
                {
                    if (TablePairs.AreCompared(_table, _linkType, group[left], group[right]) && IsDrawn(group[left], group[right], share, seed))
                        matches.Add(new KnownRows(group[left], group[right], IsMatch: true, 1));
                }
            }
        }

        return [.. matches.OrderBy(pair => (pair.Left, pair.Right))];
    }

    /// <summary>Gets pairs that rules propose and of which both entities are known, about so many, drawn by hashes of the seed.</summary>
    public KnownRows[] Among(ImmutableArray<BlockingRule> rules, int most, TrainingOptions options, CancellationToken cancellationToken)
    {
        if (rules.IsEmpty)
            return [];
        PairGenerator generator = PairGenerator.Create(_table, rules, new PairOptions { LinkType = _linkType, Threads = options.Threads }, cancellationToken);
        double labelled = Labelled / (double)Math.Max(1, _table.Count);
        double share = Math.Min(1, most / Math.Max(1, generator.CandidateCount * labelled * labelled));
        // Whole parts are left out where few pairs are wanted of many.
        int parts = (int)Math.Clamp(Math.Ceiling(Parts * Math.Min(1, share * 16)), 1, Parts);
        share = Math.Min(1, share * Parts / parts);
        List<KnownRows> known = [];
        foreach (int part in Enumerable.Range(0, Parts).OrderBy(part => SplitMix64.Hash(options.Seed, part, -1)).Take(parts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            generator.Run(new PairChunk(part, Parts), (pairs, _) => Add(pairs, share, options.Seed, known), cancellationToken);
        }

        return [.. known.OrderBy(pair => (pair.Left, pair.Right))];
    }

    private void Add(ReadOnlySpan<CandidatePair> pairs, double share, int seed, List<KnownRows> known)
    {
        foreach (CandidatePair pair in pairs)
        {
            if (_entities[pair.Left] >= 0 && _entities[pair.Right] >= 0 && IsDrawn(pair.Left, pair.Right, share, seed))
                known.Add(new KnownRows(pair.Left, pair.Right, _entities[pair.Left] == _entities[pair.Right], 1));
        }
    }

    private static bool IsDrawn(int left, int right, double share, int seed) =>
        share >= 1 || (SplitMix64.Hash(seed, left, right) >> 11) * (1.0 / (1L << 53)) < share;
}
