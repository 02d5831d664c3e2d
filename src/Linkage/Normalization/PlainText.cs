using System.Text;

namespace Linkage.Normalization;

/// <summary>Folds free text: lower case, plain digits, words with one space between, no punctuation.</summary>
internal static class PlainText
{
    /// <summary>Folds a text. Cost: one pass.</summary>
    public static string Fold(string raw)
    {
        string folded = IdentifierText.Fold(raw);
        if (!folded.IsNormalized(NormalizationForm.FormC))
            folded = folded.Normalize(NormalizationForm.FormC);
        StringBuilder text = new(folded.Length);
        bool gap = false;
        foreach (char c in folded)
        {
            if (IdentifierText.IsWordCharacter(c) && c != 'ฯ')
            {
                if (gap && text.Length > 0)
                    text.Append(' ');
                gap = false;
                text.Append(char.ToLowerInvariant(c));
            }
            else
                gap = gap || c is not ('.' or '\'' or '’' or 'ฯ');
        }
        return text.ToString();
    }
}
