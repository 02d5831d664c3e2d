namespace Linkage.Normalization;

/// <summary>Standardises the values of one field: its reader is found once.</summary>
internal sealed class FieldNormalizer(Normalizer normalizer, EntityKind kind, Field field) : IFieldNormalizer
{
    private readonly FieldReader _reader = FieldReaders.For(kind, field);
    private readonly FieldType? _type = FieldReaders.PlainTypeOf(kind, field);

    public NormalizedValue Normalize(string raw, ValueOptions? options) => normalizer.Normalize(_reader, field, raw, options);

    public bool IsPlain(ReadOnlySpan<char> raw, ValueOptions? options, out ValueStatus status)
    {
        status = _type == FieldType.Email ? ValueStatus.Valid : ValueStatus.Unknown;
        if (normalizer.HasMissingWords(options))
            return false;
        return _type switch
        {
            FieldType.Verbatim => !raw.IsWhiteSpace(),
            FieldType.Text => PlainText.IsFolded(raw) && !Placeholders.Contains(raw),
            FieldType.Code => IdentifierText.IsCode(raw) && !Placeholders.Contains(raw) && !FieldReaders.IsZero(raw),
            FieldType.Email => Emails.IsPlain(raw) && !Placeholders.Contains(raw),
            _ => false,
        };
    }
}
