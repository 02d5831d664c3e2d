using System.Numerics;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Linkage.IO;

/// <summary>Gives a Parquet file back with three columns more; the other columns keep their types and values, row group by row group.</summary>
/// <remarks>Files with lists or structures are given back as tables of texts (<see cref="AnnotatedRows"/>).</remarks>
internal static class AnnotatedParquet
{
    public static async Task<Annotation> WriteAsync(TableGuess table, RowEntities entities, string path, CancellationToken cancellationToken)
    {
        if (!FormatSupport.HasBinaryFormats)
            throw FormatSupport.Missing();
        Stream source = await FileOpener.OpenAsync(table.Path, table.Spec, seekable: true, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            ParquetReader reader = await ParquetReader.CreateAsync(source, new ParquetOptions(), leaveStreamOpen: true, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (reader.Schema.Fields.Any(field => field is not DataField { IsArray: false }))
                    return await AnnotatedRows.WriteAsync(table, entities, path, FileFormat.Parquet, cancellationToken).ConfigureAwait(false);
                (string[] names, var renamed) = AnnotatedTable.NamesBeside(reader.Schema.Fields.Select(field => field.Name));
                DataField[] added = [new DataField(names[0], typeof(string)), new DataField(names[1], typeof(double), isNullable: true), new DataField(names[2], typeof(bool), isNullable: true)];
                FileStream target = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
                await using (target.ConfigureAwait(false))
                {
                    ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. reader.Schema.Fields, .. added]), target, cancellationToken: cancellationToken).ConfigureAwait(false);
                    await using (writer.ConfigureAwait(false))
                    {
                        (long rows, long without) = await CopyAsync(reader, writer, added, entities, cancellationToken).ConfigureAwait(false);
                        return new Annotation(rows, without, renamed);
                    }
                }
            }
        }
    }

    private static async Task<(long Rows, long WithoutEntity)> CopyAsync(ParquetReader reader, ParquetWriter writer, DataField[] added, RowEntities entities, CancellationToken cancellationToken)
    {
        DataField[] fields = reader.Schema.GetDataFields();
        (int rows, long without) = (0, 0);
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader from = reader.OpenRowGroupReader(i);
            using ParquetRowGroupWriter to = writer.CreateRowGroup();
            foreach (DataField field in fields)
            {
                using RawColumnData data = await from.ReadRawColumnDataBaseAsync(field, cancellationToken).ConfigureAwait(false);
                await CopyAsync(to, field, data, cancellationToken).ConfigureAwait(false);
            }

            int count = checked((int)from.RowCount);
            without += await WriteEntitiesAsync(to, added, entities, rows, count, cancellationToken).ConfigureAwait(false);
            rows += count;
        }

        return (rows, without);
    }

    private static async Task<long> WriteEntitiesAsync(ParquetRowGroupWriter to, DataField[] added, RowEntities entities, int before, int count, CancellationToken cancellationToken)
    {
        string?[] ids = new string?[count];
        double?[] probabilities = new double?[count];
        bool?[] reviews = new bool?[count];
        for (int row = 0; row < count; row++)
        {
            (ids[row], double? probability, reviews[row]) = entities.Of(before + row + 1);
            probabilities[row] = probability is { } known ? Math.Round(known, 6) : null;
        }

        await to.WriteAsync(added[0], ids!).ConfigureAwait(false);
        await to.WriteAsync<double>(added[1], probabilities, cancellationToken: cancellationToken).ConfigureAwait(false);
        await to.WriteAsync<bool>(added[2], reviews, cancellationToken: cancellationToken).ConfigureAwait(false);
        return ids.LongCount(id => id is null);
    }

    private static Task CopyAsync(ParquetRowGroupWriter to, DataField field, RawColumnData data, CancellationToken cancellationToken) => data switch
    {
        RawColumnData<ReadOnlyMemory<char>> texts => to.WriteAsync(field, Spread(texts, field, text => text.ToString())),
        RawColumnData<ReadOnlyMemory<byte>> bytes => to.WriteAsync(field, Spread(bytes, field, item => item.ToArray())),
        RawColumnData<bool> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<sbyte> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<byte> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<short> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<ushort> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<int> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<uint> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<long> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<ulong> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<float> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<double> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<decimal> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<DateTime> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<DateOnly> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<TimeOnly> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<TimeSpan> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<Guid> values => WriteAsync(to, field, values, cancellationToken),
        RawColumnData<BigInteger> values => WriteAsync(to, field, values, cancellationToken),
        _ => throw new FileProblemException(FileProblemException.Encoding, $"a column of the type {field.ClrType.Name}", "text, number, date, time or list of these: name a .csv or .jsonl file instead", field: field.Name),
    };

    private static Task WriteAsync<T>(ParquetRowGroupWriter to, DataField field, RawColumnData<T> data, CancellationToken cancellationToken)
        where T : struct
    {
        if (field.MaxDefinitionLevel == 0)
            return to.WriteAsync<T>(field, new ReadOnlyMemory<T>(data.Values.ToArray()), cancellationToken: cancellationToken);
        return to.WriteAsync<T>(field, new ReadOnlyMemory<T?>(Spread(data, field, value => (T?)value)), cancellationToken: cancellationToken);
    }

    // Only places at the full definition level have a value.
    private static TCell[] Spread<T, TCell>(RawColumnData<T> data, DataField field, Func<T, TCell> cell)
        where T : struct
    {
        ReadOnlySpan<int> definitions = field.MaxDefinitionLevel == 0 ? [] : data.DefinitionLevels;
        TCell[] cells = new TCell[definitions.IsEmpty ? data.Values.Length : definitions.Length];
        int value = 0;
        for (int row = 0; row < cells.Length; row++)
        {
            if (definitions.IsEmpty || definitions[row] == field.MaxDefinitionLevel)
                cells[row] = cell(data.Values[value++]);
        }

        return cells;
    }
}
