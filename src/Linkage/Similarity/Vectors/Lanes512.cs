using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>Lanes of 512 bits.</summary>
internal readonly struct Lanes512<TLane> : ILanes<Vector512<TLane>, TLane>
    where TLane : unmanaged
{
    public static int Count => Vector512<TLane>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<TLane> Load(TLane* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(Vector512<TLane> value, TLane* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Create(TLane value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> And(Vector512<TLane> left, Vector512<TLane> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Or(Vector512<TLane> left, Vector512<TLane> right) => left | right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Xor(Vector512<TLane> left, Vector512<TLane> right) => left ^ right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> AndNot(Vector512<TLane> left, Vector512<TLane> right) => Vector512.AndNot(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Not(Vector512<TLane> value) => ~value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Add(Vector512<TLane> left, Vector512<TLane> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Subtract(Vector512<TLane> left, Vector512<TLane> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Equal(Vector512<TLane> left, Vector512<TLane> right) => Vector512.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Greater(Vector512<TLane> left, Vector512<TLane> right) => Vector512.GreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Top(Vector512<TLane> value) =>
        Unsafe.SizeOf<TLane>() == 1 ? Vector512.LessThan(value, Vector512<TLane>.Zero) : value >> (8 * Unsafe.SizeOf<TLane>() - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TLane> Min(Vector512<TLane> left, Vector512<TLane> right) => Vector512.Min(left, right);
}
