namespace Linkage.Synthetic;

/// <summary>One true person of the generated world.</summary>
internal sealed class Person
{
    public required string Id { get; init; }

    public required int Index { get; init; }

    public required InventedName Name { get; set; }

    public required Community Community { get; init; }

    public required Nation Nation { get; init; }

    public required bool Male { get; init; }

    /// <summary>The spelling of the name in the person's passport.</summary>
    public required ulong Spelling { get; init; }

    public required DateOnly Birth { get; set; }

    public required NameElement Nickname { get; init; }

    public required Address Address { get; set; }

    /// <summary>Whether the person shows up in two scripts; otherwise Thais in Thai, others in Latin letters.</summary>
    public bool TwoScripts { get; set; }

    public string? NationalId { get; set; }

    public List<Document> Passports { get; } = [];

    public List<Line> Lines { get; } = [];

    public InventedName? FormerName { get; set; }

    /// <summary>Whether another person bears the same name and was born in the same year.</summary>
    public bool HasNamesake { get; set; }

    public string Role { get; set; } = "";

    public string Stage { get; set; } = "";

    /// <summary>suspect, victim, bystander or empty.</summary>
    public string Standing { get; set; } = "";

    public int Network { get; set; } = -1;

    /// <summary>Number of records about the person that are wanted.</summary>
    public int Wanted { get; set; }

    public int Mentions { get; set; }

    public bool SeenNative { get; set; }

    public bool SeenLatin { get; set; }
}
