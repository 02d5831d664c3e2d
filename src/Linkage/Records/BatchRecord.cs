namespace Linkage;

/// <summary>One record in a <see cref="RecordBatch"/>; its values are those from <see cref="FirstValue"/> to the next record's.</summary>
internal struct BatchRecord
{
    public RecordOrigin Origin;
    public int KeyStart;
    public int KeyLength;
    public int Item;
    public int Row;
    public int FirstValue;
    public int ValueCount;
    public int Valid;   // the place among the batch's times, or -1

    /// <summary>Gets the place the record came from.</summary>
    public readonly SourceRow Place => new(Origin.File, Row);
}
