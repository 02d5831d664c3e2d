namespace Linkage.IO;

/// <summary>Adds files to <see cref="RecordSource"/>: <c>RecordSource.FromCsv(mapping, "visas.csv")</c>.</summary>
/// <remarks>Files are opened when they are read; .gz, .br and .zip are unpacked. What cannot be read throws a <see cref="LoadException"/> then.
/// A source is read once, by one thread at a time.</remarks>
public static class RecordSourceFiles
{
    extension(RecordSource)
    {
        /// <summary>Reads a CSV or TSV file through a mapping of rows.</summary>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        public static IRecordSource FromCsv(RecordMapping<MappedRow> mapping, string path) => FromCsv(mapping, path, new CsvOptions());

        /// <summary>Reads a CSV or TSV file through a mapping of rows.</summary>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        public static IRecordSource FromCsv(RecordMapping<MappedRow> mapping, string path, CsvOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return Open(mapping, path, options.ToSpec());
        }

        /// <summary>Reads a file with a JSON object a line; columns of the mapping are paths, such as <c>holder.name</c> and <c>devices[].imei</c>.</summary>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        public static IRecordSource FromJsonLines(RecordMapping<MappedRow> mapping, string path) => Open(mapping, path, new FileSpec { Format = FileFormat.JsonLines });

        /// <summary>Reads a Parquet file, one row group at a time.</summary>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        public static IRecordSource FromParquet(RecordMapping<MappedRow> mapping, string path) => Open(mapping, path, new FileSpec { Format = FileFormat.Parquet });

        /// <summary>Reads the first visible sheet of an Excel workbook (.xlsx).</summary>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        public static IRecordSource FromExcel(RecordMapping<MappedRow> mapping, string path) => FromExcel(mapping, path, new ExcelOptions());

        /// <summary>Reads a sheet of an Excel workbook (.xlsx).</summary>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        public static IRecordSource FromExcel(RecordMapping<MappedRow> mapping, string path, ExcelOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return Open(mapping, path, options.ToSpec());
        }
    }

    private static FileRecordSource Open(RecordMapping<MappedRow> mapping, string path, FileSpec spec)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileRecordSource(mapping.Source, path, spec, [mapping.Definition], null);
    }
}
