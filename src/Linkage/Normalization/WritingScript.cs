namespace Linkage.Normalization;

/// <summary>The writing system of a name or of a part of it.</summary>
public enum WritingScript
{
    /// <summary>No letters at all.</summary>
    None,

    /// <summary>Latin letters, with or without marks.</summary>
    Latin,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Lao.</summary>
    Lao,

    /// <summary>Khmer.</summary>
    Khmer,

    /// <summary>Myanmar (Burmese, Shan, Mon, Karen).</summary>
    Myanmar,

    /// <summary>Chinese characters, also when Japanese or Korean names use them.</summary>
    Han,

    /// <summary>Japanese kana.</summary>
    Kana,

    /// <summary>Korean syllables.</summary>
    Hangul,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Arabic, Persian, Urdu, Jawi.</summary>
    Arabic,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Devanagari (Hindi, Nepali, Marathi).</summary>
    Devanagari,

    /// <summary>Bengali.</summary>
    Bengali,

    /// <summary>Any other script.</summary>
    Other,
}
