namespace Linkage.Normalization;

/// <summary>Collects consonants; equal neighbours with no vowel between them are one.</summary>
internal struct SkeletonWriter(int capacity)
{
    private readonly char[] _letters = new char[capacity];
    private int _length;
    private bool _afterVowel;

    public void Vowel() => _afterVowel = true;

    public void Consonant(char letter)
    {
        if (_afterVowel || _length == 0 || _letters[_length - 1] != letter)
            _letters[_length++] = letter;
        _afterVowel = false;
    }

    public override readonly string ToString() => new(_letters, 0, _length);
}
