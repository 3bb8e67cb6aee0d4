using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Threads;

/// <summary>
/// The part of an address that says to which complaint a reply belongs: the id and a code that only the holder of the key can make.
/// Lower-case letters and digits, since servers of mail may change the case.
/// It fits into the 64 characters of a local part, behind a name of up to 21.
/// </summary>
internal static class ReplyToken
{
    /// <summary>The length of a token: 26 characters for the id and 16 for the code.</summary>
    public const int Length = IdLength + 16;

    private const int IdLength = 26;
    private const int IdBytes = 16;
    private const int CodeBytes = 10;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Makes the token of a complaint.</summary>
    public static string Create(ComplaintKey key, ReadOnlySpan<byte> secret)
    {
        Span<byte> id = stackalloc byte[IdBytes];
        key.Id.Value.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> code = stackalloc byte[CodeBytes];
        Sign(key.Tenant, id, secret, code);
        return Encode(id) + Encode(code);
    }

    /// <summary>Reads a token. The time that it takes does not depend on what is wrong with the code.</summary>
    public static bool TryRead(string token, string tenant, ReadOnlySpan<byte> secret, out ComplaintKey key)
    {
        key = default;
        Span<byte> id = stackalloc byte[IdBytes];
        Span<byte> code = stackalloc byte[CodeBytes];
        if (token.Length != Length || !TryDecode(token.AsSpan(0, IdLength), id) || !TryDecode(token.AsSpan(IdLength), code))
            return false;
        Span<byte> expected = stackalloc byte[CodeBytes];
        Sign(tenant, id, secret, expected);
        if (!CryptographicOperations.FixedTimeEquals(code, expected))
            return false;
        key = new ComplaintKey(tenant, new ComplaintId(new Guid(id, bigEndian: true)));
        return true;
    }

    private static void Sign(string tenant, ReadOnlySpan<byte> id, ReadOnlySpan<byte> secret, Span<byte> code)
    {
        byte[] signed = [.. "cf-reply-1"u8, .. id, .. Encoding.UTF8.GetBytes(tenant)];
        Span<byte> full = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, signed, full);
        full[..CodeBytes].CopyTo(code);
    }

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int buffer = 0, bits = 0;
        foreach (byte value in bytes)
        {
            buffer = (buffer << 8 | value) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Digits[buffer >> (bits - 5) & 31]);
        }
        return bits == 0 ? text.ToString() : text.Append(Digits[buffer << (5 - bits) & 31]).ToString();
    }

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int buffer = 0, bits = 0, at = 0;
        foreach (char character in text)
        {
            int digit = Digits.IndexOf(char.ToLowerInvariant(character), StringComparison.Ordinal);
            if (digit < 0)
                return false;
            buffer = (buffer << 5 | digit) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }
        return at == bytes.Length;
    }
}
