namespace Linkage;

/// <summary>Reads points in time; standardising knows how, mapping needs them.</summary>
internal interface ITimeParser
{
    /// <summary>Reads a date or time, or returns null. A date alone is the start of its day in the case's time zone.</summary>
    DateTimeOffset? Parse(ReadOnlySpan<char> text, ValueOptions? options);
}
