namespace ComplaintFlow.Testing.Conformance.Model;

/// <summary>
/// Generates the same numbers on every platform and in every release (SplitMix64), which <see cref="Random"/> does not promise.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Returns a number from 0 to <paramref name="sides"/> - 1.</summary>
    public int Throw(int sides) => (int)(Next() % (ulong)sides);

    private ulong Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
