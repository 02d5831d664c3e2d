namespace Linkage.Tests.Comparisons;

/// <summary>What work on memory that is there already allocates.</summary>
internal static class Allocation
{
    /// <summary>Whether an action that has been done before allocates nothing. A garbage collection between two passes may empty the shared pool of arrays.</summary>
    public static bool IsFreeOnceWarm(Action action)
    {
        for (int pass = 0; pass < 5; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            if (GC.GetAllocatedBytesForCurrentThread() == before)
                return true;
        }

        return false;
    }
}
