using System.Numerics;

namespace Linkage.Normalization;

/// <summary>One word of a name, prepared for comparison: everything that depends on the word alone is computed once.</summary>
internal sealed class NameToken
{
    public NameToken(string text, string latin, WritingScript script, NamePartKind kind, float weight, bool readBurmese = true)
    {
        Script = script;
        Kind = kind;
        Weight = weight;
        Latin = latin.Replace(" ", "", StringComparison.Ordinal);
        Text = script == WritingScript.Latin ? Latin : text;
        Skeleton = script == WritingScript.Arabic ? ArabicSkeleton.Of(text) : NameSkeleton.OfLatin(Latin);
        OtherSkeleton = script switch
        {
            WritingScript.Thai => NameSkeleton.OfThai(text),
            WritingScript.Latin => ArabicSkeleton.OfLatin(Latin),
            _ => Skeleton,
        };
        Sound = LatinSounds.Of(Latin);
        Variants = NameVariants.Of(Latin);
        Burmese = readBurmese && script is WritingScript.Latin or WritingScript.Myanmar ? BurmeseSounds.Read(Latin) : null;
        IsInitial = script is WritingScript.Latin or WritingScript.Cyrillic or WritingScript.Greek && text.Length == 1 && Latin.Length == 1 && kind != NamePartKind.Particle;
        ParticleClass = kind == NamePartKind.Particle ? NameVariants.ParticleClass(text.ToLowerInvariant(), Latin) : 0;
        foreach (char c in Latin)
            Letters |= 1u << (c - 'a');
        foreach (char c in Text)
            TextLetters |= 1u << (c & 31);
    }

    /// <summary>Gets the word in its own script, in lower case; for Latin script in <c>a</c>-<c>z</c>.</summary>
    public string Text { get; }

    /// <summary>Gets the word in <c>a</c>-<c>z</c>.</summary>
    public string Latin { get; }

    /// <summary>Gets the consonant skeleton of <see cref="Latin"/>; of an Arabic word, that of its letters.</summary>
    public string Skeleton { get; }

    /// <summary>Gets a second skeleton: of a Thai word as it is written, of a Latin word as Arabic letters would write it.</summary>
    public string OtherSkeleton { get; }

    /// <summary>Gets the sounds of <see cref="Latin"/>, vowels included.</summary>
    public string Sound { get; }

    /// <summary>Gets the Burmese sound classes, if the word reads as Burmese syllables.</summary>
    public string? Burmese { get; init; }

    /// <summary>Gets the names that this may be a spelling (positive) or a pet name (negative) of.</summary>
    public int[] Variants { get; }

    public WritingScript Script { get; }

    public NamePartKind Kind { get; }

    /// <summary>Gets how much the word counts: 1 for a name, less for words that many share or that only link others.</summary>
    public float Weight { get; }

    public bool IsInitial { get; }

    /// <summary>Gets how a particle links (<see cref="NameVariants.ParticleClass"/>).</summary>
    public int ParticleClass { get; }

    public bool IsParticle => Kind == NamePartKind.Particle;

    /// <summary>Gets whether the word, missing on the other side or differing there, matters.</summary>
    public bool IsSubstantive => Kind is not (NamePartKind.Particle or NamePartKind.Title) && !IsInitial;

    /// <summary>Gets the set of letters in <see cref="Latin"/>: bit 0 is <c>a</c>.</summary>
    public uint Letters { get; }

    /// <summary>Gets a set of the letters of <see cref="Text"/>, where some letters share a bit.</summary>
    public uint TextLetters { get; }

    /// <summary>A lower bound for the edits between texts with these letters: each letter that only one has needs one.</summary>
    public static int MinimumEdits(uint a, uint b) => Math.Max(BitOperations.PopCount(a & ~b), BitOperations.PopCount(b & ~a));

    public override string ToString() => Text;
}
