using System.Security.Cryptography;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Evidence;

/// <summary>Creates bytes to store, and provides the calls that rules make with them.</summary>
internal static class Bytes
{
    public const string Tenant = ComplaintKey.DefaultTenant;

    /// <summary>Creates bytes without repetition, which differ from seed to seed.</summary>
    public static byte[] Of(int length, int seed = 1)
    {
        byte[] bytes = new byte[length];
        uint state = (uint)seed * 2_654_435_761;
        for (int i = 0; i < length; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            bytes[i] = (byte)(state >> 24);
        }
        return bytes;
    }

    public static EvidenceKey KeyOf(ReadOnlySpan<byte> bytes, string tenant = Tenant) =>
        new(tenant, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static Task PutAsync(this EvidenceUnderTest evidence, byte[] bytes, string tenant = Tenant) =>
        evidence.PutAsync(new ChunkedStream(bytes), tenant);

    public static async Task PutAsync(
        this EvidenceUnderTest evidence, ChunkedStream content, string tenant = Tenant, long maxBytes = long.MaxValue,
        CancellationToken cancellationToken = default)
    {
        using var upload = new EvidenceUpload(content, maxBytes);
        await evidence.Store.PutAsync(tenant, upload, cancellationToken);
        upload.Hash.MustBe(KeyOf(content.Bytes).Hash, "an upload is read to its end");
    }

    public static async Task<bool> HasAsync(this EvidenceUnderTest evidence, EvidenceKey key) =>
        await evidence.Store.ExistsAsync(key, CancellationToken.None);

    /// <summary>Asserts that both ways to ask find the bytes complete.</summary>
    public static async Task MustHaveAsync(this EvidenceUnderTest evidence, byte[] bytes, string tenant = Tenant, string because = "")
    {
        EvidenceKey key = KeyOf(bytes, tenant);
        (await evidence.HasAsync(key)).MustBe(true, because);
        await using Stream kept = (await evidence.Store.OpenAsync(key, CancellationToken.None)).MustNotBeNull(because);
        await MustGiveAsync(kept, bytes, because);
    }

    /// <summary>Asserts that both ways to ask find nothing.</summary>
    public static async Task MustLackAsync(this EvidenceUnderTest evidence, EvidenceKey key, string because)
    {
        (await evidence.HasAsync(key)).MustBe(false, because);
        (await evidence.Store.OpenAsync(key, CancellationToken.None)).MustBeNull(because);
    }

    public static async Task MustGiveAsync(Stream stream, byte[] bytes, string because = "")
    {
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);
        read.Length.MustBe(bytes.Length, because);
        read.ToArray().AsSpan().SequenceEqual(bytes).MustBe(true, because.Length > 0 ? because : "the bytes are read as they were put");
    }
}
