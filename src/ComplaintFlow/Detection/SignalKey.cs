using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Detection;

/// <summary>
/// The secret of an installation, with which traits are hashed (HMAC-SHA-256). Without it, nobody can test telephone numbers against stored
/// data. Thread-safe.
/// </summary>
internal sealed class SignalKey
{
    /// <summary>The least number of bytes. A shorter secret could be guessed.</summary>
    public const int LeastLength = 16;

    private readonly byte[] _secret;
    private readonly ulong[] _seeds = new ulong[MinHashSketch.Size];

    private SignalKey(byte[] secret)
    {
        _secret = secret;
        ulong state = Mark("sketch");
        for (int i = 0; i < _seeds.Length; i++)
            _seeds[i] = MinHashSketch.Mix(state += 0x9E3779B97F4A7C15);
    }

    /// <summary>The absence of a secret. There are no signals then.</summary>
    public static SignalKey None { get; } = new([]);

    public bool Exists => _secret.Length > 0;

    /// <summary>The seeds of the hash functions for sketches.</summary>
    public ReadOnlySpan<ulong> Seeds => _seeds;

    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static SignalKey Of(ReadOnlySpan<byte> secret) => secret.Length >= LeastLength
        ? new SignalKey(secret.ToArray())
        : throw new ArgumentException($"The key has fewer than {LeastLength} bytes.", nameof(secret));

    /// <summary>The value of a signal: 32 hexadecimal digits.</summary>
    public string Value(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(text, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>A mark that distinguishes people.</summary>
    public ulong Mark(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(text, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private void Hash(string text, Span<byte> hash) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text), hash);
}
