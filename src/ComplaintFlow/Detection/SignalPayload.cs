using System.Buffers.Binary;

namespace ComplaintFlow.Detection;

/// <summary>
/// The data next to a signal, so that most complaints need not be loaded: the marks of the complainant, and the sketch of the text if it is
/// needed.
/// </summary>
internal sealed record SignalPayload(ulong[] Persons, ReadOnlyMemory<byte> Sketch)
{
    private const int MaxPersons = 8;

    public byte[] Write()
    {
        int count = Math.Min(Persons.Length, MaxPersons);
        byte[] bytes = new byte[1 + (count * sizeof(ulong)) + Sketch.Length];
        bytes[0] = (byte)count;
        for (int i = 0; i < count; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1 + (i * sizeof(ulong))), Persons[i]);
        Sketch.Span.CopyTo(bytes.AsSpan(1 + (count * sizeof(ulong))));
        return bytes;
    }

    /// <summary>Reads a payload. If it cannot be read, the complainant counts as unknown.</summary>
    public static SignalPayload Read(ReadOnlyMemory<byte> bytes)
    {
        int count = bytes.Length == 0 ? 0 : bytes.Span[0];
        int end = 1 + (count * sizeof(ulong));
        if (bytes.Length < end)
            return new SignalPayload([], default);
        ulong[] persons = new ulong[count];
        for (int i = 0; i < count; i++)
            persons[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[(1 + (i * sizeof(ulong)))..]);
        return new SignalPayload(persons, bytes[end..]);
    }
}
