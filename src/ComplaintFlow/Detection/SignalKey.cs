using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Detection;

/// <summary>
/// The secret of an installation, under which traits are hashed (HMAC-SHA-256): without it nobody can try out telephone numbers on what is
/// stored. Thread-safe.
/// </summary>
internal sealed class SignalKey
{
    /// <summary>What is shorter could be tried out.</summary>
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

    /// <summary>No secret: no signals.</summary>
    public static SignalKey None { get; } = new([]);

    public bool Exists => _secret.Length > 0;

    /// <summary>The functions of sketches.</summary>
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

    /// <summary>A mark by which people are told apart.</summary>
    public ulong Mark(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(text, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private void Hash(string text, Span<byte> hash) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text), hash);
}
