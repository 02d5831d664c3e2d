using System.Collections.Immutable;

namespace Linkage.Normalization;

/// <summary>A raw value, its canonical form, and what was done to get from the one to the other.</summary>
/// <typeparam name="T">The type of the canonical form.</typeparam>
/// <remarks>Immutable; threads may share it. The raw text is never changed or dropped.</remarks>
public readonly record struct Normalized<T>
{
    private readonly string? _raw;
    private readonly ImmutableArray<T> _alternatives;
    private readonly ImmutableArray<string> _steps;

    /// <summary>Creates a standardised value.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <param name="value">The canonical form; the type's default when there is none.</param>
    /// <param name="status">What is known about the value.</param>
    public Normalized(string raw, T? value, ValueStatus status)
    {
        ArgumentNullException.ThrowIfNull(raw);
        _raw = raw;
        Value = value;
        Status = status;
    }

    /// <summary>Gets the text as the source gave it.</summary>
    public string Raw => _raw ?? "";

    /// <summary>Gets the canonical form, or the type's default when none could be made (see <see cref="Status"/>).</summary>
    public T? Value { get; init; }

    /// <summary>Gets the other readings of the same text, the likeliest first; empty when there is only one.</summary>
    public ImmutableArray<T> Alternatives
    {
        get => _alternatives.IsDefault ? [] : _alternatives;
        init => _alternatives = value;
    }

    /// <summary>Gets what is known about the value.</summary>
    public ValueStatus Status { get; init; }

    /// <summary>Gets why the value is not valid, in words without the value itself; null when there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the names of the steps that changed the text, in order ("thai-folding", "title-removed").</summary>
    public ImmutableArray<string> Steps
    {
        get => _steps.IsDefault ? [] : _steps;
        init => _steps = value;
    }

    /// <summary>Compares by raw text, canonical form and status; steps, reason and alternatives follow from these.</summary>
    /// <param name="other">The value to compare with.</param>
    public bool Equals(Normalized<T> other) =>
        Status == other.Status && string.Equals(Raw, other.Raw, StringComparison.Ordinal) && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Raw, Value, Status);
}
