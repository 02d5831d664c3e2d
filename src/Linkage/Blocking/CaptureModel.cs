namespace Linkage.Blocking;

// Fits the cells of matched pairs, of which those that no rule proposes cannot be seen: fields agree independently of each other within a class of pairs.
// One class: plain independence. Two: good records and poor ones, whose fields fail together. Maximum likelihood by expectation and maximization, in which
// the unseen pairs are missing data (Sanathanan 1972; Stanghellini and van der Heijden 2004 for latent classes). Cost: rounds × classes × cells × fields.
internal sealed class CaptureModel
{
    private const int Rounds = 300;
    private const double Enough = 1e-6;

    private readonly CaptureDesign _design;
    private readonly int[][] _seen;
    private readonly int[][] _unseen;
    private readonly double[] _weights;
    private readonly double _matches;
    private readonly double[] _shares;
    private readonly double[][][] _chances;

    private CaptureModel(CaptureDesign design, ulong[] cells, double[] weights, int classes)
    {
        _design = design;
        _weights = weights;
        _matches = weights.Sum();
        _seen = [.. cells.Select(States)];
        _unseen = [.. design.Unseen.Select(entry => States(entry.Cell))];
        _shares = [.. Enumerable.Repeat(1.0 / classes, classes)];
        _chances = [.. Enumerable.Range(0, classes).Select(Start)];
    }

    // Expected pairs that no rule proposes.
    public double Missed { get; private set; }

    public static CaptureModel Fit(CaptureDesign design, ulong[] cells, double[] weights, int classes)
    {
        CaptureModel model = new(design, cells, weights, classes);
        for (int round = 0; round < Rounds; round++)
        {
            double before = model.Missed;
            model.Step();
            if (round > 10 && Math.Abs(model.Missed - before) <= Enough * (1 + model.Missed))
                break;
        }

        return model;
    }

    private int[] States(ulong cell) => [.. Enumerable.Range(0, _design.FieldCount).Select(field => _design.StateAt(cell, field))];

    // As the pairs seen have it; each further class with a larger share of pairs that agree on nothing.
    private double[][] Start(int number)
    {
        double[][] chances = [.. _design.States.Select(states => new double[states.Length])];
        for (int cell = 0; cell < _seen.Length; cell++)
        {
            for (int field = 0; field < chances.Length; field++)
                chances[field][_seen[cell][field]] += _weights[cell] / _matches;
        }

        double moved = (number + 1.0) / 4;
        foreach (double[] own in chances)
        {
            for (int state = 0; state < own.Length; state++)
                own[state] = ((1 - moved) * own[state]) + (state == 0 ? moved : 0);
        }

        return chances;
    }

    private void Step()
    {
        int classes = _shares.Length;
        double[] counts = new double[classes];
        double[][][] sums = [.. _chances.Select(fields => fields.Select(states => new double[states.Length]).ToArray())];
        double[] joint = new double[classes];
        double missedShare = 0;
        for (int i = 0; i < _unseen.Length; i++)
            missedShare += Joint(_unseen[i], joint) * _design.Unseen[i].Missed;
        missedShare = Math.Min(missedShare, 1 - 1e-9);
        Missed = _matches * missedShare / (1 - missedShare);
        double all = _matches + Missed;

        for (int i = 0; i < _unseen.Length; i++)
        {
            double total = Joint(_unseen[i], joint);
            Add(_unseen[i], joint, total, all * total * _design.Unseen[i].Missed, counts, sums);
        }

        for (int i = 0; i < _seen.Length; i++)
            Add(_seen[i], joint, Joint(_seen[i], joint), _weights[i], counts, sums);

        Maximize(counts, sums);
    }

    private double Joint(int[] states, double[] joint)
    {
        double total = 0;
        for (int number = 0; number < joint.Length; number++)
        {
            double chance = _shares[number];
            for (int field = 0; field < states.Length; field++)
                chance *= _chances[number][field][states[field]];
            joint[number] = chance;
            total += chance;
        }

        return total;
    }

    private static void Add(int[] states, double[] joint, double total, double weight, double[] counts, double[][][] sums)
    {
        if (total <= 0)
            return;
        for (int number = 0; number < joint.Length; number++)
        {
            double own = weight * joint[number] / total;
            counts[number] += own;
            for (int field = 0; field < states.Length; field++)
                sums[number][field][states[field]] += own;
        }
    }

    private void Maximize(double[] counts, double[][][] sums)
    {
        double all = counts.Sum();
        for (int number = 0; number < counts.Length; number++)
        {
            _shares[number] = counts[number] / all;
            for (int field = 0; field < _design.FieldCount; field++)
            {
                for (int state = 0; state < _chances[number][field].Length; state++)
                    _chances[number][field][state] = counts[number] > 0 ? sums[number][field][state] / counts[number] : 0;
            }
        }
    }
}
