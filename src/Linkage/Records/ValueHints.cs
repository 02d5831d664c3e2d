namespace Linkage;

/// <summary>The part of value options that changes what a raw value means.</summary>
internal readonly record struct ValueHints(string? Calendar, string? DateFormat, string? DateOrder, string? Country, string? Type, string Labels) : IComparable<ValueHints>
{
    public static ValueHints Of(ValueOptions? options) => options is null
        ? new ValueHints(null, null, null, null, null, "")
        : new ValueHints(options.Calendar, options.DateFormat, options.DateOrder, options.Country, options.Type,
            options.Labels.IsDefaultOrEmpty ? "" : string.Join(',', options.Labels.Order(StringComparer.Ordinal)));

    public bool IsEmpty => this == Of(null);

    public ValueOptions? ToOptions() => IsEmpty
        ? null
        : new ValueOptions { Calendar = Calendar, DateFormat = DateFormat, DateOrder = DateOrder, Country = Country, Type = Type, Labels = Labels.Length == 0 ? [] : [.. Labels.Split(',')] };

    public int CompareTo(ValueHints other) => string.CompareOrdinal(Key, other.Key);

    private string Key => string.Join('\u0001', Calendar, DateFormat, DateOrder, Country, Type, Labels);
}
