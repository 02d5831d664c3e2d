namespace Linkage.Normalization;

/// <summary>What comparing two names gave.</summary>
/// <param name="Score">From 0 (different) to 1 (equal). About .9 and more: one name; .7 to .9: may be; under .5: different persons.</param>
/// <param name="Agreement">How they agree.</param>
/// <param name="Matched">Pairs of words that agree.</param>
/// <param name="Conflicts">Words on both sides that fit nothing on the other.</param>
/// <param name="Extra">Words that only one side has.</param>
/// <param name="OrderDiffers">Whether the words that agree stand in another order, or given and family name are exchanged.</param>
/// <param name="OtherScript">Whether words of different scripts were compared.</param>
/// <param name="ByAlias">Whether an alias of one side agreed better than the main names.</param>
internal readonly record struct PersonNameMatch(float Score, NameAgreement Agreement, byte Matched, byte Conflicts, byte Extra, bool OrderDiffers, bool OtherScript, bool ByAlias);
