using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>What a batch finds its columns by: the very objects that a mapping uses for every row.</summary>
internal readonly struct BatchColumnKey(EntityKind kind, Field field, ValueOptions? options) : IEquatable<BatchColumnKey>
{
    private readonly string _kind = kind.Name;
    private readonly Field _field = field;
    private readonly ValueOptions? _options = options;

    public bool Equals(BatchColumnKey other) => ReferenceEquals(_field, other._field) && ReferenceEquals(_options, other._options) && _kind == other._kind;

    public override bool Equals(object? obj) => obj is BatchColumnKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_field), RuntimeHelpers.GetHashCode(_options));
}
