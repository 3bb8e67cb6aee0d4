namespace ComplaintFlow.Detection;

/// <summary>
/// A small sketch of a set of shingles (MinHash, Broder 1997). The share of equal positions in two sketches estimates the share of shingles
/// that their sets have in common.
/// </summary>
/// <remarks>
/// Bands of positions give values that can be looked up (locality-sensitive hashing, Indyk and Motwani 1998). For texts that are 80 %
/// equal, all bands differ in one of 4,000 cases.
/// </remarks>
internal static class MinHashSketch
{
    public const int Bands = 16;
    public const int Size = Bands * Rows;

    private const int Rows = 4;

    /// <summary>How far the agreement of two sketches may be below the true similarity: about three standard deviations.</summary>
    public const double Slack = 0.15;

    /// <summary>The least hash under each of the functions that the seeds define.</summary>
    public static ulong[] Of(ReadOnlySpan<ulong> shingles, ReadOnlySpan<ulong> seeds)
    {
        ulong[] least = new ulong[Size];
        Array.Fill(least, ulong.MaxValue);
        foreach (ulong shingle in shingles)
        {
            for (int i = 0; i < Size; i++)
                least[i] = Math.Min(least[i], Mix(shingle ^ seeds[i]));
        }
        return least;
    }

    /// <summary>The part of a band that is compared for equality.</summary>
    public static ReadOnlySpan<ulong> Band(ReadOnlySpan<ulong> sketch, int band) => sketch.Slice(band * Rows, Rows);

    /// <summary>
    /// The last byte of each position. It is enough for an estimate (b-bit minwise hashing, Li and König 2010), and it reveals nothing of
    /// the text.
    /// </summary>
    public static byte[] Short(ReadOnlySpan<ulong> sketch)
    {
        byte[] bytes = new byte[Size];
        for (int i = 0; i < Size; i++)
            bytes[i] = (byte)sketch[i];
        return bytes;
    }

    /// <summary>The share of positions that are equal.</summary>
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
