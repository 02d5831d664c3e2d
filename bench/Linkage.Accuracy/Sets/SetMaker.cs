using System.Globalization;

namespace Linkage.Accuracy.Sets;

/// <summary>Gathers the records of a generated set, person by person.</summary>
internal sealed class SetMaker(string name, string[] columns, Dice dice)
{
    private readonly List<(string[] Cells, string Entity)> _rows = [];
    private int _entity;

    public int Count => _rows.Count;

    /// <summary>Adds a record of the current person, each cell emptied by its chance.</summary>
    public void Add(string[] cells, double[] emptied) =>
        _rows.Add(([.. cells.Select((cell, column) => dice.Chance(emptied[column]) ? "" : cell)], _entity.ToString(CultureInfo.InvariantCulture)));

    public void Next() => _entity++;

    public PersonSet Make()
    {
        (string[] Cells, string Entity)[] rows = [.. _rows];
        for (int i = rows.Length - 1; i > 0; i--)
        {
            int other = dice.Below(i + 1);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }

        return new PersonSet(name, columns, [.. rows.Select(row => row.Cells)], [.. rows.Select(row => row.Entity)]);
    }
}
