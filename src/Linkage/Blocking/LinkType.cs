namespace Linkage;

/// <summary>Which records may be compared with each other.</summary>
public enum LinkType
{
    /// <summary>Every pair of records, within a source and between sources. The default.</summary>
    LinkAndDedupe = 0,

    /// <summary>Only pairs of records from different sources. Right when no source holds the same entity twice.</summary>
    LinkOnly = 1,

    /// <summary>Only pairs of records within one source.</summary>
    DedupeOnly = 2,
}
