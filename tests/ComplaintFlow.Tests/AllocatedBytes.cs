namespace ComplaintFlow.Tests;

/// <summary>Measures what code allocates on its own thread.</summary>
internal static class AllocatedBytes
{
    private const int Measurements = 5;

    /// <summary>
    /// The least of several measurements, after a run that is not measured: what is built once, by the first run, does not count.
    /// </summary>
    /// <remarks>
    /// The project turns quick compilation off, so code is optimised from its first run on. Otherwise it would allocate boxes until the
    /// runtime finds time to compile it again, which takes long on a busy machine.
    /// </remarks>
    public static long Of(Action work)
    {
        work();
        long least = long.MaxValue;
        for (int i = 0; i < Measurements; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
