namespace Linkage.Normalization;

/// <summary>Standardises the values of one field: its reader is found once.</summary>
internal sealed class FieldNormalizer(Normalizer normalizer, EntityKind kind, Field field) : IFieldNormalizer
{
    private readonly FieldReader _reader = FieldReaders.For(kind, field);
    private readonly bool _isText = FieldReaders.IsText(kind, field);

    public NormalizedValue Normalize(string raw, ValueOptions? options) => normalizer.Normalize(_reader, field, raw, options);

    public bool IsPlain(ReadOnlySpan<char> raw, ValueOptions? options) =>
        _isText && !normalizer.HasMissingWords(options) && PlainText.IsFolded(raw) && !Placeholders.Contains(raw);
}
