namespace Linkage;

/// <summary>Standardises one distinct value of a field; called from several threads.</summary>
internal interface IValueNormalizer
{
    NormalizedValue Normalize(EntityKind kind, Field field, string raw, ValueOptions? options);
}
