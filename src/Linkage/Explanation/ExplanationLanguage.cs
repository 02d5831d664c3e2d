namespace Linkage;

/// <summary>The language of explanations for people.</summary>
public enum ExplanationLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Thai, in the register of police and prosecution.</summary>
    Thai,
}
