using System.Text;

namespace Linkage;

/// <summary>Folds the names of columns so that those that look the same are the same.</summary>
internal static class ColumnName
{
    /// <summary>Applies NFC and trims white space and the byte order mark.</summary>
    public static string Fold(string name) => name.Normalize(NormalizationForm.FormC).Trim().Trim('\uFEFF').Trim();
}
