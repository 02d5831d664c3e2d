using System.Data;

namespace Linkage;

/// <summary>Makes record sources of objects and data readers; Linkage.IO adds files.</summary>
public static class RecordSource
{
    /// <summary>Reads objects through their mapping. They are read once, as the loader asks for them.</summary>
    public static IRecordSource FromObjects<TRow>(RecordMapping<TRow> mapping, IEnumerable<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(rows);
        return new ObjectSource<TRow>(mapping, rows);
    }

    /// <summary>Reads the rows of a database query. The reader stays yours to close.</summary>
    /// <exception cref="LinkageSettingsException">The query lacks columns that the mapping reads.</exception>
    public static IRecordSource FromDataReader(RecordMapping<MappedRow> mapping, IDataReader reader)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(reader);
        DataReaderSource rows = new(reader);
        string found = string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        List<LinkageProblem> missing = [.. mapping.Columns.Where(column => rows.Row.IndexOf(column) < 0).Select(column =>
            new LinkageProblem("file.missing-column", mapping.Source, null, column, $"The query has no column '{column}', which the mapping reads. It has: {found}."))];
        return missing.Count == 0 ? new RowSource(mapping.Source, rows, [mapping.Definition]) : throw new LinkageSettingsException(missing);
    }
}
