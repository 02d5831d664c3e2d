namespace Linkage.Normalization;

/// <summary>Reads one raw value of a field.</summary>
internal delegate NormalizedValue FieldReader(FieldContext context, string raw);
