using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Codec;

/// <summary>
/// Reads and writes every action as JSON, such as <c>{ "type": "AddNote", "text": "She called." }</c>. Input is validated while
/// it is read: a refusal names the field and says what would pass.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. Property names are in camel case and are compared exactly. Names of actions and
/// of choices are read without regard to case. Instants are ISO 8601 with an offset, amounts of money are <c>{ "amount": 199,
/// "currency": "CNY" }</c>. <c>null</c> is the same as no value.
/// </remarks>
/// <example>
/// <code>
/// CodecResult&lt;ComplaintAction&gt; read = await ActionCodec.ReadAsync(request.Body, "AddNote", cancellationToken);
/// if (!read.IsAccepted)
///     return Results.Json(read.Refusals, statusCode: 422);
/// ActionOutcome outcome = await complaints.ActAsync(id, read.Value!, actor, cancellationToken: cancellationToken);
/// </code>
/// </example>
public static class ActionCodec
{
    /// <summary>The maximum number of bytes of JSON: 4 MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const string Discriminator = "type";

    /// <summary>The field of <see cref="CustomAction"/> that names the trigger.</summary>
    private const string TriggerName = "name";

    /// <summary>What a caller has parsed is not refused for how it was parsed.</summary>
    private static readonly JsonDocumentOptions s_parsedBefore =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };

    private static readonly JsonWriterOptions s_asGiven = new() { SkipValidation = true, MaxDepth = int.MaxValue };

    private static readonly Refusal s_otherAction = new(
        DiagnosticCodes.UnknownAction, "The JSON names another action than the one that is asked for.",
        "Leave out its type, or send it to the other action.");

    private static readonly Refusal s_unusableName =
        (StringShape.NotStorable with { Place = "The name of the action" }).ToRefusal() with { Field = null };

    private static readonly FrozenDictionary<string, Type> s_types =
        InputJson.Default.ComplaintAction.PolymorphismOptions!.DerivedTypes.ToFrozenDictionary(
            type => (string)type.TypeDiscriminator!, type => type.DerivedType, Names.Comparer);

    /// <summary>The schemas by the names of their actions. Each is described when it is first asked for.</summary>
    private static readonly ConcurrentDictionary<string, InputSchema> s_schemas = new(Names.Comparer);

    /// <summary>The schemas of all actions, in the ordinal order of their names.</summary>
    public static IReadOnlyList<InputSchema> Schemas => field ??= [.. s_types.Keys.Order(StringComparer.Ordinal).Select(Described)];

    /// <summary>Gets the schema of an action.</summary>
    /// <param name="action">The name of the action, compared without case.</param>
    /// <returns>The schema, or null if there is no such action.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    public static InputSchema? SchemaOf(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return s_types.ContainsKey(action) ? Described(action) : null;
    }

    /// <summary>Reads an action from bytes.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8.</param>
    /// <param name="action">The name of the action if it is known from elsewhere, such as the address of an endpoint; then the JSON need
    /// not name it. A name that is none of an action is that of a trigger, and gives a <see cref="CustomAction"/>.</param>
    /// <returns>The action, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    public static CodecResult<ComplaintAction> Read(ReadOnlySpan<byte> utf8Json, string? action = null) =>
        CodecInput.Parse(utf8Json, out JsonElement json) is { } refusal ? Refused(refusal) : Read(json, action);

    /// <summary>Reads an action from a JSON element.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="action">The name of the action if it is known from elsewhere, such as the address of an endpoint; then the JSON need
    /// not name it. A name that is none of an action is that of a trigger, and gives a <see cref="CustomAction"/>.</param>
    /// <returns>The action, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ObjectDisposedException">The document of <paramref name="json"/> is disposed.</exception>
    public static CodecResult<ComplaintAction> Read(JsonElement json, string? action = null) =>
        TypeOf(json, action, out Type? type) is { } refusal
            ? Refused(refusal)
            : CodecInput.Read<ComplaintAction>(
                action is null || s_types.ContainsKey(action) ? json : WithName(json, action), InputJson.Default.GetTypeInfo(type!)!,
                Discriminator);

    /// <summary>Reads an action.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8, from where the stream stands to its end. It stays the caller's, and open.</param>
    /// <param name="action">The name of the action if it is known from elsewhere, such as the address of an endpoint; then the JSON need
    /// not name it. A name that is none of an action is that of a trigger, and gives a <see cref="CustomAction"/>.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The action, or everything that is wrong with the JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async ValueTask<CodecResult<ComplaintAction>> ReadAsync(
        Stream utf8Json, string? action = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        (byte[] bytes, int length) = await CodecInput.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false);
        return Read(bytes.AsSpan(0, length), action);
    }

    /// <summary>Writes an action in the form that <see cref="Read(ReadOnlySpan{byte}, string?)"/> reads.</summary>
    /// <param name="action">The action. An invalid action is written as well, and refused when it is read.</param>
    /// <returns>JSON in UTF-8 without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    public static byte[] Write(ComplaintAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return JsonSerializer.SerializeToUtf8Bytes(action, CodecInput.Readable.ComplaintAction);
    }

    private static InputSchema Described(string action) => s_schemas.GetOrAdd(action, static name =>
    {
        Type type = s_types[name];
        return new InputSchema(type.Name, IsAction: true, InputShapes.Of(type).Describe().Fields);
    });

    private static Refusal? TypeOf(JsonElement json, string? action, out Type? type)
    {
        type = null;
        string? name = json.ValueKind == JsonValueKind.Object ? JsonText.Find(json, Discriminator) : null;
        if (action is not null && !s_types.ContainsKey(action))
        {
            if (!InputShapes.IsStorable(action))
                return s_unusableName;
            type = s_types[nameof(CustomAction)];
            return name is not null && !Names.Same(name, action) && !Names.Same(name, nameof(CustomAction))
                || IsNamedOtherwise(json, action)
                ? s_otherAction
                : null;
        }
        if (action is not null && name is not null && !Names.Same(action, name))
            return s_otherAction;
        if ((action ?? name) is not { } sought)
            return new Refusal(DiagnosticCodes.UnknownAction, "The JSON names no action.",
                "Give an object whose type is the name of an action, such as AddNote.");
        return s_types.TryGetValue(sought, out type) ? null
            : new Refusal(DiagnosticCodes.UnknownAction, "There is no such action.",
                $"{Names.Suggest(sought, s_types.Keys, "action")} CustomAction fires a trigger that has no action.");
    }

    private static bool IsNamedOtherwise(JsonElement json, string trigger) =>
        json.ValueKind == JsonValueKind.Object && JsonText.Find(json, TriggerName) is { } name && !Names.Same(name, trigger);

    /// <summary>The JSON of a <see cref="CustomAction"/>, which may leave out the name of its trigger.</summary>
    private static JsonElement WithName(JsonElement json, string trigger)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return json;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_asGiven))
        {
            writer.WriteStartObject();
            foreach (JsonProperty field in json.EnumerateObject())
            {
                if (!JsonText.TryReadName(field, out string? name) || string.Equals(name, TriggerName, StringComparison.Ordinal))
                    return json;
                writer.WritePropertyName(name);
                writer.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
            }
            writer.WriteString(TriggerName, trigger);
            writer.WriteEndObject();
        }
        return JsonElement.Parse(buffer.WrittenSpan, s_parsedBefore);
    }

    private static CodecResult<ComplaintAction> Refused(Refusal refusal) => new(null, [refusal]);
}
