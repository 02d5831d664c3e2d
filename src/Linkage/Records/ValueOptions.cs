using System.Collections.Immutable;

namespace Linkage;

/// <summary>Where a value comes from in a row, what is done to it, and hints for standardising it: the value expression of the case manifest.</summary>
/// <remarks>Exactly one of <see cref="Column"/>, <see cref="Columns"/>, <see cref="First"/>, <see cref="Value"/>, <see cref="Item"/> says where from.
/// Then, in order: join, split, match, map, transform, missing. Immutable; safe to share between threads.</remarks>
public sealed record ValueOptions
{
    /// <summary>Gets the column, or in JSON Lines the path (<c>a.b</c>, <c>a[].b</c>).</summary>
    public string? Column { get; init; }

    /// <summary>Gets columns that each give a value, or one value together when <see cref="Join"/> is set.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Gets columns of which the first that is not missing counts.</summary>
    public ImmutableArray<string> First { get; init; } = [];

    /// <summary>Gets a constant.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the path inside the item of <c>forEach</c>; empty for the item itself.</summary>
    public string? Item { get; init; }

    /// <summary>Gets the text between the values of <see cref="Columns"/> that makes one value of them; missing ones are left out.</summary>
    public string? Join { get; init; }

    /// <summary>Gets the separators that cut one value into several.</summary>
    public ImmutableArray<string> Split { get; init; } = [];

    /// <summary>Gets a regular expression; its group 1, or the whole match, is kept. A value that does not match is missing.</summary>
    public string? Match { get; init; }

    /// <summary>Gets values that are replaced by others; values not in it stay.</summary>
    public ImmutableDictionary<string, string>? Map { get; init; }

    /// <summary>Gets the changes made, in order.</summary>
    public ImmutableArray<ValueTransform> Transform { get; init; } = [];

    /// <summary>Gets values that mean "missing" here, besides the known placeholders.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Gets the calendar of dates: <c>auto</c>, <c>gregorian</c>, <c>buddhist</c>, <c>myanmar</c>, <c>hijri</c>, <c>persian</c>, <c>roc</c>; null means the case's default.</summary>
    public string? Calendar { get; init; }

    /// <summary>Gets the exact format of dates, such as <c>dd/MM/yyyy</c>, or null.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Gets the order of day, month, year in ambiguous dates: <c>dmy</c>, <c>mdy</c>, <c>ymd</c>; null means dmy unless the source shows otherwise.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Gets the country (ISO 3166-1 alpha-2) whose rules apply to phones, plates and documents; null means the case's default.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the type of a field that the kind does not have by itself: <c>name</c>, <c>text</c>, <c>code</c>, <c>date</c>, <c>number</c>, <c>phone</c>, <c>email</c>, <c>address</c>; null otherwise.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the access labels of the value.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];
}
