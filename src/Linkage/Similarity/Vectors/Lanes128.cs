using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>Lanes of 128 bits.</summary>
internal readonly struct Lanes128<TLane> : ILanes<Vector128<TLane>, TLane>
    where TLane : unmanaged
{
    public static int Count => Vector128<TLane>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<TLane> Load(TLane* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store(Vector128<TLane> value, TLane* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Create(TLane value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> And(Vector128<TLane> left, Vector128<TLane> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Or(Vector128<TLane> left, Vector128<TLane> right) => left | right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Xor(Vector128<TLane> left, Vector128<TLane> right) => left ^ right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> AndNot(Vector128<TLane> left, Vector128<TLane> right) => Vector128.AndNot(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Not(Vector128<TLane> value) => ~value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Add(Vector128<TLane> left, Vector128<TLane> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Subtract(Vector128<TLane> left, Vector128<TLane> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Equal(Vector128<TLane> left, Vector128<TLane> right) => Vector128.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Greater(Vector128<TLane> left, Vector128<TLane> right) => Vector128.GreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Top(Vector128<TLane> value) =>
        Unsafe.SizeOf<TLane>() == 1 ? Vector128.LessThan(value, Vector128<TLane>.Zero) : value >> (8 * Unsafe.SizeOf<TLane>() - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TLane> Min(Vector128<TLane> left, Vector128<TLane> right) => Vector128.Min(left, right);
}
