namespace Linkage.Synthetic;

/// <summary>What one agency wrote about a person in one row, before it takes the agency's format.</summary>
internal sealed record Mention(Person Person)
{
    /// <summary>The name in the person's own script, with title; empty when the row has Latin letters only.</summary>
    public string Native { get; set; } = "";

    public string LatinTitle { get; set; } = "";

    public string LatinGiven { get; set; } = "";

    public string LatinFamily { get; set; } = "";

    public bool Swapped { get; set; }

    public DateOnly Birth { get; set; }

    public BirthPrecision Precision { get; set; }

    public Document? Passport { get; set; }

    /// <summary>The passport number as written, or empty.</summary>
    public string PassportText { get; set; } = "";

    public string NationalId { get; set; } = "";

    public bool HasDocument => NationalId.Length > 0 || PassportText.Length > 0;

    public bool HasLatin => LatinGiven.Length > 0 || LatinFamily.Length > 0;
}
