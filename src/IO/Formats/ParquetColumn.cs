using System.Globalization;
using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace Linkage.IO;

/// <summary>The texts of one column in one row group.</summary>
internal sealed class ParquetColumn
{
    private readonly string?[] _texts;
    private readonly int[]? _starts;   // of each row and one more; null when every row has one value

    private ParquetColumn(string?[] texts, int[]? starts) => (_texts, _starts) = (texts, starts);

    /// <summary>Reads a column as text: dates in ISO 8601, numbers with a point.</summary>
    public static async Task<ParquetColumn> ReadAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancellationToken)
    {
        int count = checked((int)group.GetMetadata(field)!.MetaData!.NumValues);
        int[]? levels = field.MaxRepetitionLevel > 0 ? new int[count] : null;
        string?[] texts = await TextsAsync(group, field, count, levels is null ? default(Memory<int>?) : levels.AsMemory(), cancellationToken).ConfigureAwait(false);
        return levels is null ? new ParquetColumn(texts, null) : InLists(texts, levels, (int)group.RowCount);
    }

    /// <summary>Returns how many values a row has.</summary>
    public int CountOf(int row) => _starts is null ? (string.IsNullOrWhiteSpace(_texts[row]) ? 0 : 1) : _starts[row + 1] - _starts[row];

    /// <summary>Returns a value of a row, or no text.</summary>
    public string? TextOf(int row, int item) => _starts is null ? (item == 0 ? _texts[row] : null) : (item < CountOf(row) ? _texts[_starts[row] + item] : null);

    // A repetition level of 0 starts a row; nulls stand for empty lists and are left out.
    private static ParquetColumn InLists(string?[] texts, int[] levels, int rows)
    {
        List<string?> kept = [];
        int[] starts = new int[rows + 1];
        int row = -1;
        for (int i = 0; i < texts.Length; i++)
        {
            if (levels[i] == 0)
                starts[++row] = kept.Count;
            if (!string.IsNullOrWhiteSpace(texts[i]))
                kept.Add(texts[i]);
        }

        starts[rows] = kept.Count;
        return new ParquetColumn([.. kept], starts);
    }

    private static async Task<string?[]> TextsAsync(ParquetRowGroupReader group, DataField field, int count, Memory<int>? levels, CancellationToken cancellationToken)
    {
        Type type = field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            string?[] texts = new string?[count];
            await group.ReadAsync(field, texts.AsMemory()!, levels, cancellationToken).ConfigureAwait(false);
            return texts;
        }

        if (type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>))
        {
            byte[]?[] bytes = new byte[]?[count];
            await group.ReadAsync(field, bytes.AsMemory()!, levels, cancellationToken).ConfigureAwait(false);
            return Array.ConvertAll(bytes, value => value is null ? null : Convert.ToHexString(value));
        }

        return await ValuesAsync(group, field, count, levels, cancellationToken).ConfigureAwait(false);
    }

    private static Task<string?[]> ValuesAsync(ParquetRowGroupReader group, DataField field, int count, Memory<int>? levels, CancellationToken cancellationToken)
    {
        Task<string?[]> Read<T>()
            where T : struct => ReadAsync<T>(group, field, count, levels, cancellationToken);

        Type type = field.ClrType;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => Read<bool>(),
            TypeCode.SByte => Read<sbyte>(),
            TypeCode.Byte => Read<byte>(),
            TypeCode.Int16 => Read<short>(),
            TypeCode.UInt16 => Read<ushort>(),
            TypeCode.Int32 => Read<int>(),
            TypeCode.UInt32 => Read<uint>(),
            TypeCode.Int64 => Read<long>(),
            TypeCode.UInt64 => Read<ulong>(),
            TypeCode.Single => Read<float>(),
            TypeCode.Double => Read<double>(),
            TypeCode.Decimal => Read<decimal>(),
            TypeCode.DateTime => Read<DateTime>(),
            _ when type == typeof(DateOnly) => Read<DateOnly>(),
            _ when type == typeof(TimeOnly) => Read<TimeOnly>(),
            _ when type == typeof(TimeSpan) => Read<TimeSpan>(),
            _ when type == typeof(Guid) => Read<Guid>(),
            _ when type == typeof(BigInteger) => Read<BigInteger>(),
            _ => throw new FileProblemException(FileProblemException.Encoding, $"a column of the type {type.Name}", "text, number, date, time or list", field: field.Name),
        };
    }

    private static async Task<string?[]> ReadAsync<T>(ParquetRowGroupReader group, DataField field, int count, Memory<int>? levels, CancellationToken cancellationToken)
        where T : struct
    {
        if (!field.IsNullable && field.MaxDefinitionLevel == 0)
        {
            T[] values = new T[count];
            await group.ReadAsync<T>(field, values.AsMemory(), levels, cancellationToken).ConfigureAwait(false);
            return Array.ConvertAll(values, value => TextOf(value));
        }

        T?[] some = new T?[count];
        await group.ReadAsync<T>(field, some.AsMemory(), levels, cancellationToken).ConfigureAwait(false);
        return Array.ConvertAll(some, value => value is { } present ? TextOf(present) : null);
    }

    private static string? TextOf<T>(T value)
        where T : struct => value switch
        {
            double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString("F0", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            _ => CellText.Of(value),
        };
}
