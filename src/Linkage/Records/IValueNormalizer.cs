namespace Linkage;

/// <summary>Standardises values.</summary>
internal interface IValueNormalizer
{
    /// <summary>Gets what standardises the values of one field.</summary>
    IFieldNormalizer For(EntityKind kind, Field field);
}
