namespace Linkage.Normalization;

/// <summary>How two names agree, the strongest statement first that holds.</summary>
internal enum NameAgreement : byte
{
    /// <summary>Nothing or too little agrees, or parts contradict each other.</summary>
    Different,

    /// <summary>A part agrees and another contradicts (siblings, spouses, a changed surname).</summary>
    Conflict,

    /// <summary>Some words are spelled differently but may be the same.</summary>
    Similar,

    /// <summary>All words agree but for slips or variant spellings.</summary>
    Spelling,

    /// <summary>One name is part of the other (a middle name missing, a mononym).</summary>
    Partial,

    /// <summary>Initials stand for words that fit.</summary>
    Initials,

    /// <summary>The same name in another script.</summary>
    OtherScript,

    /// <summary>The same words in another order.</summary>
    OtherOrder,

    /// <summary>The same words in the same order.</summary>
    Exact,
}
