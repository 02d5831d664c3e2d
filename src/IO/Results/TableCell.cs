using System.Globalization;

namespace Linkage.IO;

/// <summary>A cell of a result table; the default value is an empty one.</summary>
internal readonly record struct TableCell(string? Text, double? Value = null, DateTimeOffset? Time = null)
{
    /// <summary>Gets a value indicating whether the cell is empty.</summary>
    public bool IsEmpty => Text is null && Value is null && Time is null;

    /// <summary>A cell of text; empty text is an empty cell.</summary>
    public static implicit operator TableCell(string? text) => new(string.IsNullOrEmpty(text) ? null : text);

    /// <summary>A whole number.</summary>
    public static implicit operator TableCell(int number) => new(null, number);

    /// <summary>A whole number.</summary>
    public static implicit operator TableCell(long number) => new(null, number);

    /// <summary>A number. It is rounded, so that equal runs write equal text on every machine.</summary>
    public static implicit operator TableCell(double number) => new(null, Math.Round(number, 6) + 0.0);

    /// <summary>True or false.</summary>
    public static implicit operator TableCell(bool flag) => new(null, flag ? 1 : 0);

    /// <summary>True, false or unknown.</summary>
    public static implicit operator TableCell(bool? flag) => new(null, flag is null ? null : flag.Value ? 1 : 0);

    /// <summary>A point in time.</summary>
    public static implicit operator TableCell(DateTimeOffset? time) => new(null, null, time);

    /// <summary>Returns the cell as text.</summary>
    public string? ToText(TableColumnType type) => type switch
    {
        TableColumnType.Text => Text,
        TableColumnType.Time => Time is { } time ? TimeText(time) : null,
        TableColumnType.Flag => Value is { } flag ? (flag != 0 ? "true" : "false") : null,
        _ => Value is { } number ? NumberText(number) : null,
    };

    /// <summary>Returns a time in ISO 8601, UTC.</summary>
    public static string TimeText(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns a number without exponent.</summary>
    public static string NumberText(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
