namespace Linkage.Comparisons;

/// <summary>How well two person names agree, from the strongest to none.</summary>
public enum NameAgreement
{
    /// <summary>The same name in the same order and script, after normalisation.</summary>
    Same,

    /// <summary>The same parts in another order.</summary>
    Reordered,

    /// <summary>The same name in another script or another romanisation, sounding alike in every part.</summary>
    OtherSpelling,

    /// <summary>The same but for a typing error.</summary>
    Typo,

    /// <summary>One name is the other shortened: an initial, a part more or less, a single name.</summary>
    Partial,

    /// <summary>Similar throughout, further apart than a typing error.</summary>
    Similar,

    /// <summary>One part agrees and another one differs, as with siblings or namesakes.</summary>
    OnePart,

    /// <summary>Different names.</summary>
    Different,
}
