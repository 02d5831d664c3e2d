using Linkage.Normalization;

namespace Linkage;

/// <summary>Standardises the distinct values of one field; called from several threads.</summary>
internal interface IFieldNormalizer
{
    NormalizedValue Normalize(string raw, ValueOptions? options);

    /// <summary>Whether a value is its own canonical text and has neither form nor reason; false where that is not plain to see, and standardising has to tell.</summary>
    bool IsPlain(ReadOnlySpan<char> raw, ValueOptions? options, out ValueStatus status);
}
