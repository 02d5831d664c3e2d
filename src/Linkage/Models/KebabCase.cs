using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Linkage;

/// <summary>Enum values as files write them: <c>LinkAndDedupe</c> is <c>link-and-dedupe</c>.</summary>
internal static class KebabCase
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        StringBuilder text = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value)
        where T : struct, Enum
    {
        foreach (T candidate in Enum.GetValues<T>())
        {
            value = candidate;
            if (Of(candidate) == text)
                return true;
        }

        value = default;
        return false;
    }
}
