namespace Linkage;

/// <summary>The places that a table's records came from, as columns: 4 bytes a record, 4 more where files differ. Immutable.</summary>
internal sealed class RecordPlaces
{
    private readonly string?[] _files;
    private readonly int[]? _fileOf;   // null: all of the first
    private readonly int[]? _rows;     // null: all 0

    private RecordPlaces(string?[] files, int[]? fileOf, int[]? rows) => (_files, _fileOf, _rows) = (files, fileOf, rows);

    public SourceRow this[int row] => new(_files[_fileOf is null ? 0 : _fileOf[row]], _rows is null ? 0 : _rows[row]);

    /// <summary>Packs the places of rows.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="placeOf">Gives the place of a row.</param>
    public static RecordPlaces Of(int count, Func<int, SourceRow> placeOf)
    {
        List<string?> files = [];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] fileOf = new int[count];
        int[] rows = new int[count];
        for (int row = 0; row < count; row++)
        {
            SourceRow place = placeOf(row);
            if (files.Count == 0 || !string.Equals(files[fileOf[Math.Max(row - 1, 0)]], place.File, StringComparison.Ordinal))
                fileOf[row] = NumberOf(files, numbers, place.File);
            else
                fileOf[row] = fileOf[row - 1];
            rows[row] = place.Row;
        }
        return new RecordPlaces(files.Count == 0 ? [null] : [.. files], files.Count <= 1 ? null : fileOf, rows.AsSpan().ContainsAnyExcept(0) ? rows : null);
    }

    private static int NumberOf(List<string?> files, Dictionary<string, int> numbers, string? file)
    {
        if (numbers.TryAdd(file ?? "\0", files.Count))
            files.Add(file);
        return numbers[file ?? "\0"];
    }
}
