using Linkage.Normalization;

namespace Linkage.Tests.Comparisons;

/// <summary>A value that is evidence.</summary>
internal sealed record ReferenceValue(string Text, ValueStatus Status, string Raw);
