namespace Linkage.Models;

/// <summary>What a piece of SQL is.</summary>
internal enum SqlTokenType
{
    /// <summary>A bare word: a key word, a function or a column.</summary>
    Word,

    /// <summary>A name between double quotes.</summary>
    Name,

    /// <summary>A text between single quotes.</summary>
    Text,

    Number,
    Symbol,
    End,
}
