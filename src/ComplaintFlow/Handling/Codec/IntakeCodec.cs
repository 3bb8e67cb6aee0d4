using System.Text.Json;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Codec;

/// <summary>Reads and writes intakes as JSON, by the same rules as <see cref="ActionCodec"/>.</summary>
/// <remarks>
/// All members are safe to call from any thread. If a form is open to everyone, do not take over all fields: the host decides
/// whether the complaint is a drill, when it was received and which department has it. Set these values with a <c>with</c>
/// expression after reading.
/// </remarks>
public static class IntakeCodec
{
    /// <summary>The schema of an intake.</summary>
    public static InputSchema Schema =>
        field ??= new(nameof(Intake), IsAction: false, InputShapes.Of(typeof(Intake)).Describe().Fields);

    /// <summary>Reads an intake from bytes.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8; at most <see cref="ActionCodec.MaxBytes"/>.</param>
    /// <returns>The intake, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    public static CodecResult<Intake> Read(ReadOnlySpan<byte> utf8Json) =>
        CodecInput.Parse(utf8Json, out JsonElement json) is { } refusal ? new(null, [refusal]) : Read(json);

    /// <summary>Reads an intake from a JSON element.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The intake, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ObjectDisposedException">The document of <paramref name="json"/> is disposed.</exception>
    public static CodecResult<Intake> Read(JsonElement json) => CodecInput.Read<Intake>(json, InputJson.Default.Intake);

    /// <summary>Reads an intake from a stream.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8, from the position of the stream to its end. The caller owns the stream;
    /// it is not closed.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The intake, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async ValueTask<CodecResult<Intake>> ReadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        (byte[] bytes, int length) = await CodecInput.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false);
        return Read(bytes.AsSpan(0, length));
    }

    /// <summary>Writes an intake in the form that <see cref="Read(ReadOnlySpan{byte})"/> reads.</summary>
    /// <param name="intake">The intake. Its tracking token is written as well.</param>
    /// <returns>JSON in UTF-8 without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="intake"/> is null.</exception>
    public static byte[] Write(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        return JsonSerializer.SerializeToUtf8Bytes(intake, CodecInput.Readable.Intake);
    }
}
