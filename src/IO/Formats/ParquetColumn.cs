using System.Numerics;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Linkage.IO;

/// <summary>The texts of one column in one row group. Texts that a row gives hold until the next row.</summary>
internal abstract class ParquetColumn : IDisposable
{
    /// <summary>Reads a column as text: dates in ISO 8601, numbers with a point.</summary>
    public static async Task<ParquetColumn> ReadAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancellationToken)
    {
        if (field.MaxRepetitionLevel > 0)
        {
            using RawColumnData data = await group.ReadRawColumnDataBaseAsync(field, cancellationToken).ConfigureAwait(false);
            return InLists(ListTexts(data, field), data.RepetitionLevels, data.DefinitionLevels, field.MaxDefinitionLevel, (int)group.RowCount);
        }

        return await ReadFlatAsync(group, field, checked((int)group.RowCount), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns how many values a row has.</summary>
    public abstract int CountOf(int row);

    /// <summary>Returns a value of a row, or no text.</summary>
    public abstract ReadOnlySpan<char> TextOf(int row, int item);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    // A repetition level of 0 starts a row; only places at the full definition level have a value (Dremel, Melnik et al. 2010, section 4.1).
    private static ParquetStrings InLists(string?[] texts, ReadOnlySpan<int> repetition, ReadOnlySpan<int> definition, int full, int rows)
    {
        List<string?> kept = [];
        int[] starts = new int[rows + 1];
        int row = -1, value = 0;
        for (int i = 0; i < repetition.Length; i++)
        {
            if (repetition[i] == 0)
                starts[++row] = kept.Count;
            if ((definition.IsEmpty || definition[i] == full) && texts[value++] is { } text && !string.IsNullOrWhiteSpace(text))
                kept.Add(text);
        }

        starts[rows] = kept.Count;
        return new ParquetStrings([.. kept], starts);
    }

    private static string?[] ListTexts(RawColumnData data, DataField field) => data switch
    {
        RawColumnData<ReadOnlyMemory<char>> texts => Array.ConvertAll(texts.Values.ToArray(), text => text.ToString()),
        RawColumnData<int> numbers => Texts(numbers, CellWriters.Plain),
        RawColumnData<long> numbers => Texts(numbers, CellWriters.Plain),
        RawColumnData<double> numbers => Texts(numbers, CellWriters.Number),
        RawColumnData<float> numbers => Texts(numbers, CellWriters.Plain),
        RawColumnData<DateTime> times => Texts(times, CellWriters.Time),
        RawColumnData<bool> flags => Texts(flags, CellWriters.Flag),
        _ => throw Unreadable(field),
    };

    private static string?[] Texts<T>(RawColumnData<T> data, CellWriter<T> writer)
        where T : struct
    {
        ParquetValues<T> values = new(data.Values.ToArray(), null, writer);
        string?[] texts = new string?[data.Values.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = values.TextOf(i, 0).ToString();
        return texts;
    }

    private static FileProblemException Unreadable(DataField field) =>
        new(FileProblemException.Encoding, $"a column of the type {field.ClrType.Name}", "text, number, date, time or list of these", field: field.Name);

    private static async Task<ParquetColumn> ReadFlatAsync(ParquetRowGroupReader group, DataField field, int count, CancellationToken cancellationToken)
    {
        Type type = field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            RawColumnData texts = await group.ReadRawColumnDataBaseAsync(field, cancellationToken).ConfigureAwait(false);
            return new ParquetTexts((RawColumnData<ReadOnlyMemory<char>>)texts, field.MaxDefinitionLevel, count);
        }

        if (type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>))
        {
            byte[]?[] bytes = new byte[]?[count];
            await group.ReadAsync(field, bytes.AsMemory()!, cancellationToken: cancellationToken).ConfigureAwait(false);
            return new ParquetStrings(Array.ConvertAll(bytes, value => value is null ? null : Convert.ToHexString(value)), null);
        }

        return await ValuesAsync(group, field, count, cancellationToken).ConfigureAwait(false);
    }

    private static Task<ParquetColumn> ValuesAsync(ParquetRowGroupReader group, DataField field, int count, CancellationToken cancellationToken)
    {
        Task<ParquetColumn> Read<T>(CellWriter<T> writer)
            where T : struct => ReadAsync(group, field, count, writer, cancellationToken);

        Type type = field.ClrType;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => Read<bool>(CellWriters.Flag),
            TypeCode.SByte => Read<sbyte>(CellWriters.Plain),
            TypeCode.Byte => Read<byte>(CellWriters.Plain),
            TypeCode.Int16 => Read<short>(CellWriters.Plain),
            TypeCode.UInt16 => Read<ushort>(CellWriters.Plain),
            TypeCode.Int32 => Read<int>(CellWriters.Plain),
            TypeCode.UInt32 => Read<uint>(CellWriters.Plain),
            TypeCode.Int64 => Read<long>(CellWriters.Plain),
            TypeCode.UInt64 => Read<ulong>(CellWriters.Plain),
            TypeCode.Single => Read<float>(CellWriters.Plain),
            TypeCode.Double => Read<double>(CellWriters.Number),
            TypeCode.Decimal => Read<decimal>(CellWriters.Plain),
            TypeCode.DateTime => Read<DateTime>(CellWriters.Time),
            _ when type == typeof(DateOnly) => Read<DateOnly>(CellWriters.Day),
            _ when type == typeof(TimeOnly) => Read<TimeOnly>(CellWriters.Plain),
            _ when type == typeof(TimeSpan) => Read<TimeSpan>(CellWriters.Plain),
            _ when type == typeof(Guid) => Read<Guid>(CellWriters.Plain),
            _ when type == typeof(BigInteger) => Read<BigInteger>(CellWriters.Plain),
            _ => throw Unreadable(field),
        };
    }

    private static async Task<ParquetColumn> ReadAsync<T>(ParquetRowGroupReader group, DataField field, int count, CellWriter<T> writer, CancellationToken cancellationToken)
        where T : struct
    {
        if (!field.IsNullable && field.MaxDefinitionLevel == 0)
        {
            T[] values = new T[count];
            await group.ReadAsync<T>(field, values.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            return new ParquetValues<T>(values, null, writer);
        }

        T?[] some = new T?[count];
        await group.ReadAsync<T>(field, some.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
        return new ParquetValues<T>(null, some, writer);
    }
}
