using System.Numerics;
using Linkage.Similarity;

namespace Linkage.Normalization;

/// <summary>Collects which words of two names pair, and turns that into a score. Lives on the stack, one comparison long.</summary>
internal ref struct NameEvidence
{
    private const float Joined = 0.95f;
    private const float LongName = 3.5f;        // a contradiction in a long name counts as in one of this many words

    private readonly ReadOnlySpan<NameToken> _left;
    private readonly ReadOnlySpan<NameToken> _right;
    private int _leftPaired;
    private int _rightPaired;
    private long _order;        // four bits a left word: its right word + 1
    private float _weight;
    private float _loss;
    private float _worst;
    private int _substantive;
    private bool _initials;
    private bool _exchanged;

    public NameEvidence(ReadOnlySpan<NameToken> left, ReadOnlySpan<NameToken> right)
    {
        _left = left;
        _right = right;
        _worst = 1f;
    }

    public int Matched { get; private set; }

    public int Conflicts { get; private set; }

    public int Extras { get; private set; }

    public bool OrderDiffers { get; private set; }

    public bool OtherScript { get; private set; }

    /// <summary>Gets whether a given name agreed with a family name.</summary>
    public readonly bool RolesExchanged => _exchanged;

    public readonly bool IsComplete => BitOperations.PopCount((uint)_leftPaired) == _left.Length && BitOperations.PopCount((uint)_rightPaired) == _right.Length;

    /// <summary>Whether neither word is paired yet.</summary>
    public readonly bool IsFree(int i, int j) => (_leftPaired & (1 << i)) == 0 && (_rightPaired & (1 << j)) == 0;

    public void Add(int i, int j, float similarity)
    {
        NameToken a = _left[i];
        NameToken b = _right[j];
        _leftPaired |= 1 << i;
        _rightPaired |= 1 << j;
        if (a.IsSubstantive && b.IsSubstantive)
            NoteOrder(i, j);
        OtherScript |= a.Script != b.Script;
        _initials |= a.IsInitial != b.IsInitial;
        _exchanged |= AreExchanged(a.Kind, b.Kind);
        float weight = similarity == 1f ? Math.Max(a.Weight, b.Weight) : 0.5f * (a.Weight + b.Weight);
        Count(weight, similarity, a.IsSubstantive && b.IsSubstantive);
    }

    // Pairs come in two rounds, so each is held against all before it.
    private void NoteOrder(int i, int j)
    {
        for (int k = 0; k < _left.Length; k++)
        {
            int other = (int)((_order >> (k * 4)) & 15) - 1;
            OrderDiffers |= other >= 0 && (k < i ? other > j : k > i && other < j);
        }

        _order |= (long)(j + 1) << (i * 4);
    }

    private void Count(float weight, float similarity, bool substantive)
    {
        Matched++;
        _weight += weight;
        _loss += weight * LossOf(similarity);
        if (weight > 0.25f)
            _worst = Math.Min(_worst, similarity);
        if (substantive && similarity > 0.7f)
            _substantive++;
    }

    private static bool AreExchanged(NamePartKind a, NamePartKind b) => (a, b) is
        (NamePartKind.Given, NamePartKind.Family or NamePartKind.Patronymic) or (NamePartKind.Family or NamePartKind.Patronymic, NamePartKind.Given);

    /// <summary>Pairs a word of one side with two or three neighbours of the other (Nurkolima, Nur Kolima), where they are not paired yet.</summary>
    public void JoinRuns()
    {
        while (JoinOne(_left, _right, ref _leftPaired, ref _rightPaired) || JoinOne(_right, _left, ref _rightPaired, ref _leftPaired))
        {
        }
    }

    private bool JoinOne(ReadOnlySpan<NameToken> words, ReadOnlySpan<NameToken> runs, ref int wordsPaired, ref int runsPaired)
    {
        Span<char> joined = stackalloc char[64];
        for (int w = 0; w < words.Length; w++)
        {
            ReadOnlySpan<char> word = words[w].Latin;
            if ((wordsPaired & (1 << w)) != 0 || word.Length is < 4 or > 40)
                continue;
            for (int start = 0; start + 1 < runs.Length; start++)
            {
                int length = 0;
                for (int end = start; end < Math.Min(start + 4, runs.Length) && (runsPaired & (1 << end)) == 0; end++)
                {
                    ReadOnlySpan<char> part = runs[end].Latin;
                    if (length + part.Length > 60)
                        break;
                    part.CopyTo(joined[length..]);
                    length += part.Length;
                    if (end == start || Math.Abs(length - word.Length) > 1)
                        continue;
                    int edits = OptimalStringAlignment.Distance(word, joined[..length], 2);
                    if (edits > (word.Length >= 6 ? 1 : 0))
                        continue;
                    wordsPaired |= 1 << w;
                    for (int k = start; k <= end; k++)
                        runsPaired |= 1 << k;
                    OtherScript |= words[w].Script != runs[start].Script;
                    Count(words[w].Weight, edits == 0 ? Joined + 0.02f : Joined - 0.04f, substantive: true);
                    _substantive += end - start;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>From 0 to 1; counts <see cref="Conflicts"/> and <see cref="Extras"/> on the way.</summary>
    public float Score(float conflictLoss, float extraLoss, float mononymLoss)
    {
        Span<float> leftAlone = stackalloc float[_left.Length];
        Span<float> rightAlone = stackalloc float[_right.Length];
        leftAlone = leftAlone[..Alone(_left, _leftPaired, leftAlone)];
        rightAlone = rightAlone[..Alone(_right, _rightPaired, rightAlone)];
        float conflict = 0f;
        int both = Math.Min(leftAlone.Length, rightAlone.Length);
        for (int k = 0; k < both; k++)
        {
            float weight = Math.Min(leftAlone[k], rightAlone[k]);
            conflict += weight;
            Conflicts += weight > 0.35f ? 1 : 0;
        }

        if (_weight <= 0f || Matched == 0)
            return 0f;
        ReadOnlySpan<float> rest = leftAlone.Length > both ? leftAlone[both..] : rightAlone[both..];
        float missing = 0f;
        foreach (float weight in rest)
        {
            missing += weight * extraLoss;
            Extras += weight > 0.25f ? 1 : 0;
        }

        float total = _weight + conflict;
        float score = 1f - (_loss / total) - (conflictLoss * conflict / Math.Min(total, LongName)) - Math.Min(0.3f, missing);
        if (_substantive <= 1 && Extras > 0 && Conflicts == 0)
            score -= mononymLoss;
        if (_substantive == 0 && !(IsComplete && _worst == 1f))
            score = Math.Min(score, 0.6f);
        return Math.Clamp(score, 0f, 1f);
    }

    /// <summary>The agreement in words; call after <see cref="Score"/>.</summary>
    public readonly NameAgreement Agreement(float score)
    {
        if (score < 0.3f || Matched == 0)
            return Conflicts > 0 && _substantive > 0 ? NameAgreement.Conflict : NameAgreement.Different;
        if (Conflicts > 0)
            return NameAgreement.Conflict;
        if (_worst < 0.8f)
            return NameAgreement.Similar;
        if (OtherScript)
            return Extras > 0 ? NameAgreement.Partial : NameAgreement.OtherScript;
        if (_initials)
            return NameAgreement.Initials;
        if (_worst < 1f)
            return Extras > 0 ? NameAgreement.Partial : NameAgreement.Spelling;
        return Extras > 0 ? NameAgreement.Partial : OrderDiffers ? NameAgreement.OtherOrder : NameAgreement.Exact;
    }

    // The weights of the words that pair with nothing, greatest first.
    private static int Alone(ReadOnlySpan<NameToken> words, int paired, Span<float> weights)
    {
        int count = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if ((paired & (1 << i)) != 0 || words[i].IsParticle)
                continue;
            float weight = words[i].Weight;
            int at = count++;
            for (; at > 0 && weights[at - 1] < weight; at--)
                weights[at] = weights[at - 1];
            weights[at] = weight;
        }

        return count;
    }

    // similarity → loss, between the points linear: slips cost little, half-alike words nearly as much as other ones
    private static float LossOf(float similarity) => similarity switch
    {
        >= 0.97f => (1f - similarity) * (0.02f / 0.03f),
        >= 0.9f => 0.02f + ((0.97f - similarity) * (0.06f / 0.07f)),
        >= 0.8f => 0.08f + ((0.9f - similarity) * 1.7f),
        >= 0.7f => 0.25f + ((0.8f - similarity) * 2.5f),
        >= 0.6f => 0.5f + ((0.7f - similarity) * 4f),
        _ => Math.Min(1.5f, 0.9f + ((0.6f - similarity) * 6f)),
    };
}
