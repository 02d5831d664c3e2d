namespace Linkage;

/// <summary>What a field's values are, which decides how they are standardised.</summary>
public enum FieldType
{
    /// <summary>Free text, compared as folded words.</summary>
    Text,

    /// <summary>A name of a person or a part of one.</summary>
    Name,

    /// <summary>A code or identifier: letters and digits that mean nothing as words.</summary>
    Code,

    /// <summary>A date or a part of one, in any calendar.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>An email address.</summary>
    Email,

    /// <summary>A postal address or a part of one.</summary>
    Address,

    /// <summary>A country or nationality.</summary>
    Country,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>Text that is compared as it stands: nothing is folded, no word means "missing" but those the case lists. For columns that were cleaned before, and to compare with other tools.</summary>
    Verbatim,
}
