namespace ComplaintFlow.Detection;

/// <summary>
/// A small picture of a set of shingles (MinHash, Broder 1997): of two sketches as many places agree as, in part, their sets have in
/// common. Bands of places make
/// values that can be looked up (locality-sensitive hashing, Indyk and Motwani 1998): of texts that are 80 % the same, all bands differ in
/// one case of 4,000.
/// </summary>
internal static class MinHashSketch
{
    public const int Bands = 16;
    public const int Size = Bands * Rows;

    private const int Rows = 4;

    /// <summary>By how much the agreement of two sketches may fall short of the true similarity: about three standard deviations.</summary>
    public const double Slack = 0.15;

    /// <summary>The least hash under each of the functions that the seeds make.</summary>
    public static ulong[] Of(ReadOnlySpan<ulong> shingles, ReadOnlySpan<ulong> seeds)
    {
        var least = new ulong[Size];
        Array.Fill(least, ulong.MaxValue);
        foreach (ulong shingle in shingles)
        {
            for (int i = 0; i < Size; i++)
                least[i] = Math.Min(least[i], Mix(shingle ^ seeds[i]));
        }
        return least;
    }

    /// <summary>What is compared for equality of one band.</summary>
    public static ReadOnlySpan<ulong> Band(ReadOnlySpan<ulong> sketch, int band) => sketch.Slice(band * Rows, Rows);

    /// <summary>
    /// The last byte of each place: enough to estimate by (b-bit minwise hashing, Li and König 2010), and nothing can be read from it.
    /// </summary>
    public static byte[] Short(ReadOnlySpan<ulong> sketch)
    {
        var bytes = new byte[Size];
        for (int i = 0; i < Size; i++)
            bytes[i] = (byte)sketch[i];
        return bytes;
    }

    /// <summary>The part of the places that agree.</summary>
    public static double Agreement(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        int same = 0;
        for (int i = 0; i < Math.Min(one.Length, other.Length); i++)
            same += one[i] == other[i] ? 1 : 0;
        return (double)same / Size;
    }

    /// <summary>The finalizer of SplitMix64: a bijection that spreads every bit.</summary>
    internal static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
