namespace Linkage.Models;

/// <summary>What an expression in SQL is.</summary>
internal enum SqlNodeType
{
    Column,
    Text,
    Number,

    /// <summary>A function, an operator or a key word with its parts.</summary>
    Operation,
}
