using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Linkage;

// Asks the processor for memory that is needed soon. A hint: nothing depends on it.
internal static class Prefetch
{
    // How many entries ahead of the one in hand: about the time of an access to memory.
    public const int Distance = 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref T entry)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref entry));
    }
}
