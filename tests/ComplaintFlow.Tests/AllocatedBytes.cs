namespace ComplaintFlow.Tests;

/// <summary>Measures what code allocates on its own thread.</summary>
internal static class AllocatedBytes
{
    private const int Measurements = 5;

    /// <summary>
    /// The least of several measurements, after a call that is not measured: what is built once, by the first call, does not count.
    /// </summary>
    /// <param name="work">The code.</param>
    /// <param name="times">How often each measurement calls the code. The result is what all these calls allocate together.</param>
    /// <remarks>
    /// The project turns quick compilation off, so code is optimised from its first run on. Otherwise it would allocate boxes until the
    /// runtime finds time to compile it again, which takes long on a busy machine.
    /// </remarks>
    public static long Of(Action work, int times = 1)
    {
        work();
        long least = long.MaxValue;
        for (int i = 0; i < Measurements; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int call = 0; call < times; call++)
                work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
