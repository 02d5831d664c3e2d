namespace Linkage.Synthetic;

/// <summary>A province with its code, its names and how clerks shorten it.</summary>
internal sealed record Province(int Code, string Thai, string Short, string Latin);
