using System.Text;

namespace Linkage.Synthetic;

/// <summary>One written word of a name: elements joined in both scripts.</summary>
internal sealed record InventedPart(NamePlace Place, NameElement[] Elements)
{
    /// <summary>Gets the part in its own script.</summary>
    public string Native
    {
        get
        {
            string text = Elements.Length == 1 ? Elements[0].Native : string.Concat(Elements.Select(e => e.Native));
            return Place != NamePlace.Particle && char.IsAsciiLetterLower(text[0]) ? Capitalize(text) : text;
        }
    }

    /// <summary>Writes the part in Latin letters; <paramref name="spelling"/> chooses among the spellings of its elements.</summary>
    public string Latin(ulong spelling)
    {
        StringBuilder text = new();
        foreach (NameElement element in Elements)
        {
            // The commonest spelling in half of the cases, one of all otherwise.
            int choice = (spelling & 1) == 0 ? 0 : (int)((spelling >> 1) % (ulong)element.Latin.Length);
            text.Append(element.Latin[choice]);
            spelling = SplitMix.Mix(spelling + 1);
        }

        return Capitalize(text.ToString());
    }

    private static string Capitalize(string text)
    {
        char[] letters = text.ToCharArray();
        bool start = true;
        for (int i = 0; i < letters.Length; i++)
        {
            if (start)
                letters[i] = char.ToUpperInvariant(letters[i]);
            start = letters[i] is ' ' or '-';
        }

        return new string(letters);
    }
}
