namespace Linkage;

/// <summary>Standardises the distinct values of one field; called from several threads.</summary>
internal interface IFieldNormalizer
{
    NormalizedValue Normalize(string raw, ValueOptions? options);

    /// <summary>Whether a value is its own canonical text, has no form, and nothing is known about its correctness; false where that is not plain to see.</summary>
    bool IsPlain(ReadOnlySpan<char> raw, ValueOptions? options);
}
