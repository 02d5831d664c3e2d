namespace Linkage;

/// <summary>What happens when several rows give records of the same id.</summary>
public enum DuplicateKeys
{
    /// <summary>Each stays a record of its own: <c>key</c>, <c>key#2</c>, …, in the order of a hash of the row's content. They are reported.</summary>
    Number,

    /// <summary>They become one record; their values unite.</summary>
    Merge,

    /// <summary>One stays, that with the smallest hash of its content; the others are rejected and reported.</summary>
    Reject,
}
