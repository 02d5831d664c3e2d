using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>Lanes of 256 bits.</summary>
internal readonly struct Lanes256<TLane> : ILanes<Vector256<TLane>, TLane>
    where TLane : unmanaged
{
    public static int Count => Vector256<TLane>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector256<TLane> Load(TLane* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(Vector256<TLane> value, TLane* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Create(TLane value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> And(Vector256<TLane> left, Vector256<TLane> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Or(Vector256<TLane> left, Vector256<TLane> right) => left | right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Xor(Vector256<TLane> left, Vector256<TLane> right) => left ^ right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> AndNot(Vector256<TLane> left, Vector256<TLane> right) => Vector256.AndNot(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Not(Vector256<TLane> value) => ~value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Add(Vector256<TLane> left, Vector256<TLane> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Subtract(Vector256<TLane> left, Vector256<TLane> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Equal(Vector256<TLane> left, Vector256<TLane> right) => Vector256.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Greater(Vector256<TLane> left, Vector256<TLane> right) => Vector256.GreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Top(Vector256<TLane> value) =>
        Unsafe.SizeOf<TLane>() == 1 ? Vector256.LessThan(value, Vector256<TLane>.Zero) : value >> (8 * Unsafe.SizeOf<TLane>() - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TLane> Min(Vector256<TLane> left, Vector256<TLane> right) => Vector256.Min(left, right);
}
