using System.Buffers;

namespace Linkage.Similarity;

/// <summary>Memory for one call: the caller's stack where it is enough, else an array borrowed from the shared pool until disposal.</summary>
internal readonly ref struct Scratch<T> : IDisposable
{
    private readonly T[]? _rented;

    public Scratch(Span<T> stack, int length)
    {
        _rented = length <= stack.Length ? null : ArrayPool<T>.Shared.Rent(length);
        Span = (_rented ?? stack)[..length];
    }

    /// <summary>Exactly the asked length; its content is not cleared.</summary>
    public Span<T> Span { get; }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<T>.Shared.Return(_rented);
    }
}
