namespace Linkage.Similarity;

/// <summary>The vector operations of the lane kernels for one vector type, so that one kernel serves every width with equal results.</summary>
/// <typeparam name="TVector">The vector that the kernel's variables have.</typeparam>
/// <typeparam name="TLane">A signed integer as wide as the longest pattern of a lane.</typeparam>
internal interface ILanes<TVector, TLane>
    where TVector : struct
    where TLane : unmanaged
{
    /// <summary>Gets the number of lanes.</summary>
    static abstract int Count { get; }

    static abstract unsafe TVector Load(TLane* source);

    static abstract unsafe void Store(TVector value, TLane* target);

    static abstract TVector Create(TLane value);

    static abstract TVector And(TVector left, TVector right);

    static abstract TVector Or(TVector left, TVector right);

    static abstract TVector Xor(TVector left, TVector right);

    /// <summary>left and not right.</summary>
    static abstract TVector AndNot(TVector left, TVector right);

    static abstract TVector Not(TVector value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    /// <summary>All bits of a lane are set where it is equal, none elsewhere.</summary>
    static abstract TVector Equal(TVector left, TVector right);

    /// <summary>All bits of a lane are set where left is greater, none elsewhere.</summary>
    static abstract TVector Greater(TVector left, TVector right);

    /// <summary>All bits of a lane are set where its top bit is.</summary>
    static abstract TVector Top(TVector value);

    static abstract TVector Min(TVector left, TVector right);
}
