using Parquet.Data;

namespace Linkage.IO;

/// <summary>A column of texts as the file has them decoded: pieces of shared memory, no string a cell.</summary>
internal sealed class ParquetTexts : ParquetColumn
{
    private readonly RawColumnData<ReadOnlyMemory<char>> _texts;
    private readonly int[]? _places;   // of each row's text, -1 for none; null when every row has one

    /// <summary>Takes the texts over.</summary>
    /// <param name="texts">The texts that there are, and which rows have one.</param>
    /// <param name="full">The definition level of a row with a text (Dremel, Melnik et al. 2010, section 4.1); 0 when all have one.</param>
    /// <param name="rows">The number of rows.</param>
    public ParquetTexts(RawColumnData<ReadOnlyMemory<char>> texts, int full, int rows)
    {
        _texts = texts;
        if (full == 0 || texts.DefinitionLevels.IsEmpty)
            return;
        _places = new int[rows];
        int next = 0;
        ReadOnlySpan<int> definition = texts.DefinitionLevels;
        for (int row = 0; row < rows; row++)
            _places[row] = definition[row] == full ? next++ : -1;
    }

    /// <inheritdoc/>
    public override int CountOf(int row) => TextOf(row, 0).IsWhiteSpace() ? 0 : 1;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> TextOf(int row, int item)
    {
        int place = _places is null ? row : _places[row];
        return item != 0 || place < 0 ? default : _texts.Values[place].Span;
    }

    /// <inheritdoc/>
    public override void Dispose() => _texts.Dispose();
}
