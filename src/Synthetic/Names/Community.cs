namespace Linkage.Synthetic;

/// <summary>A community of naming.</summary>
internal enum Community
{
    Thai,
    Burman,
    Shan,
    Karen,
    Lao,
    Khmer,
    Vietnamese,
    Chinese,
    Malay,
    Bangladeshi,
    Rohingya,
    European,
    Russian,
}
