namespace Linkage;

/// <summary>One value in a <see cref="RecordBatch"/>: a field and a piece of the batch's text.</summary>
internal readonly record struct BatchValue(Field Field, int Start, int Length, ValueOptions? Options);
