using System.Text.Json;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Codec;

/// <summary>Reads and writes complaints as they come in as JSON, in the way of <see cref="ActionCodec"/>. Thread-safe.</summary>
/// <remarks>
/// A form that everyone can fill in must not give all fields on: whether it is an exercise, when it was received and which department has
/// it is for the
/// host to say. Set them with <c>with</c> after reading.
/// </remarks>
public static class IntakeCodec
{
    /// <summary>The schema of an intake.</summary>
    public static InputSchema Schema { get; } = new(nameof(Intake), IsAction: false, InputShapes.Of(typeof(Intake)).Describe().Fields);

    /// <summary>Reads an intake.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8; at most <see cref="ActionCodec.MaxBytes"/>.</param>
    /// <returns>The intake, or everything that is wrong with the JSON.</returns>
    public static CodecResult<Intake> Read(ReadOnlySpan<byte> utf8Json) =>
        CodecInput.Parse(utf8Json, out JsonElement json) is { } refusal ? new(null, [refusal]) : Read(json);

    /// <summary>Reads an intake.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The intake, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ObjectDisposedException">The document of <paramref name="json"/> is disposed.</exception>
    public static CodecResult<Intake> Read(JsonElement json) => CodecInput.Read<Intake>(json, InputJson.Default.Intake);

    /// <summary>Reads an intake.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8, from where the stream stands to its end. It stays the caller's, and open.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The intake, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was given up.</exception>
    public static async ValueTask<CodecResult<Intake>> ReadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        (byte[] bytes, int length) = await CodecInput.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false);
        return Read(bytes.AsSpan(0, length));
    }

    /// <summary>Writes an intake as <see cref="Read(ReadOnlySpan{byte})"/> reads it.</summary>
    /// <param name="intake">The intake; its tracking token is written too.</param>
    /// <returns>JSON in UTF-8 without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="intake"/> is null.</exception>
    public static byte[] Write(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        return JsonSerializer.SerializeToUtf8Bytes(intake, InputJson.Readable.Intake);
    }
}
