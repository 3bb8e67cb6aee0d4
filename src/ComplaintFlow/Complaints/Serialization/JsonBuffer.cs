using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>
/// The buffer of a thread for the bytes that are stored, with the writer that the generated handlers use. A handler writes an object
/// without looking at metadata, in a third of the time. Handlers are called through this writer, because it has the relaxed encoder.
/// </summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "It holds only this.")]
internal sealed class JsonBuffer : IBufferWriter<byte>
{
    private const int MostKept = 64 * 1024;

    private static readonly JsonWriterOptions Writing = new() { Encoder = ComplaintJson.Relaxed.Options.Encoder, SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? t_kept;

    private readonly Utf8JsonWriter _writer;
    private byte[] _bytes = new byte[4096];

    private JsonBuffer() => _writer = new Utf8JsonWriter(this, Writing);

    /// <summary>The buffer of this thread, empty.</summary>
    public static JsonBuffer OfThread
    {
        get
        {
            JsonBuffer buffer = t_kept is { _bytes.Length: <= MostKept } kept ? kept : t_kept = new();
            buffer.Length = 0;
            return buffer;
        }
    }

    public int Length { get; private set; }

    public ref byte this[int place] => ref _bytes[place];

    /// <summary>Writes a value as it stands on its own, without a comma before it.</summary>
    public void Write<T>(T value, JsonTypeInfo<T> type)
    {
        _writer.Reset();
        type.SerializeHandler!(_writer, value);
        _writer.Flush();
    }

    /// <inheritdoc cref="Write{T}(T, JsonTypeInfo{T})"/>
    public void Write(object value, JsonTypeInfo type)
    {
        _writer.Reset();
        JsonSerializer.Serialize(_writer, value, type);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void RemoveLast(int count) => Length -= count;

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - Length < Math.Max(sizeHint, 1))
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + sizeHint));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
