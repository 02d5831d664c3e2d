namespace Linkage.Blocking;

// Which keys stand at which bits of a cell, what rules ask of them, and all cells that no rule surely proposes: the unseen ones.
internal sealed class CaptureDesign
{
    private const int MaxCells = 20_000;

    private CaptureDesign(int[] shifts, int[] widths, ulong[][] states, List<(ulong Cell, double Missed)> unseen) =>
        (Shifts, Widths, States, Unseen) = (shifts, widths, states, unseen);

    public int[] Shifts { get; }

    public int[] Widths { get; }

    public int FieldCount => Shifts.Length;

    // By field the sets of its keys that pairs agree on.
    public ulong[][] States { get; }

    // Cells with the chance that all rules miss a pair of them.
    public List<(ulong Cell, double Missed)> Unseen { get; }

    // How many numbers a model of so many classes has to find. Cells that can be seen must be more.
    public int ChancesOf(int classes) => (classes * States.Sum(states => states.Length - 1)) + classes - 1;

    public int StateAt(ulong cell, int field) => Array.BinarySearch(States[field], (cell >> Shifts[field]) & ((1UL << Widths[field]) - 1));

    // Null where there are too many cells.
    public static CaptureDesign? Create(int[] shifts, int[] widths, ulong[] rules, double[] kept, ulong[] cells)
    {
        ulong[][] states = [.. Enumerable.Range(0, shifts.Length).Select(field =>
            cells.Select(cell => (cell >> shifts[field]) & ((1UL << widths[field]) - 1)).Append(0UL).Distinct().Order().ToArray())];
        List<(ulong, double)> unseen = [(0, 1)];
        for (int field = 0; field < shifts.Length; field++)
        {
            List<(ulong, double)> next = [];
            foreach ((ulong cell, double _) in unseen)
            {
                foreach (ulong state in states[field])
                {
                    ulong wider = cell | (state << shifts[field]);
                    double missed = Missed(rules, kept, wider);
                    if (missed > 0)
                        next.Add((wider, missed));
                }
            }

            if (next.Count > MaxCells)
                return null;
            unseen = next;
        }

        return new CaptureDesign(shifts, widths, states, unseen);
    }

    private static double Missed(ulong[] rules, double[] kept, ulong cell)
    {
        double missed = 1;
        for (int rule = 0; rule < rules.Length; rule++)
        {
            if ((rules[rule] & ~cell) == 0)
                missed *= 1 - kept[rule];
        }

        return missed;
    }
}
