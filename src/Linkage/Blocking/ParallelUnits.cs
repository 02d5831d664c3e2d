using System.Runtime.ExceptionServices;

namespace Linkage.Blocking;

// Runs numbered units of work on several threads, each with a worker of its own; who takes which unit must not matter to the result.
internal static class ParallelUnits
{
    public static void Run<TWorker>(int units, int threads, Func<TWorker> createWorker, Action<TWorker, int> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int next = -1;
        bool failed = false;
        void Loop()
        {
            TWorker worker = createWorker();
            for (int unit = Interlocked.Increment(ref next); unit < units && !Volatile.Read(ref failed); unit = Interlocked.Increment(ref next))
            {
                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    work(worker, unit);
                }
                catch
                {
                    Volatile.Write(ref failed, true);
                    throw;
                }
            }
        }

        Task[] helpers = new Task[Math.Clamp(Math.Min(threads, units) - 1, 0, 255)];
        for (int i = 0; i < helpers.Length; i++)
            helpers[i] = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        ExceptionDispatchInfo? error = Try(Loop);
        foreach (Task helper in helpers)
            error = Try(() => helper.GetAwaiter().GetResult()) ?? error;
        error?.Throw();
    }

    private static ExceptionDispatchInfo? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception error)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
    }
}
