using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ComplaintFlow.Chat.Robots;

/// <summary>A message in the form of DingTalk.</summary>
internal sealed record DingTalkMessage(
    [property: JsonPropertyName("markdown")] DingTalkMarkdown Markdown, [property: JsonPropertyName("at")] DingTalkAt At)
{
    [JsonPropertyName("msgtype"), JsonPropertyOrder(-1)]
    public string Kind => "markdown";
}

internal sealed record DingTalkMarkdown(
    [property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("text")] string Text);

/// <summary>Whom a message mentions: nobody.</summary>
internal sealed record DingTalkAt([property: JsonPropertyName("isAtAll")] bool IsAtAll = false);

/// <summary>A message in the form of WeCom.</summary>
internal sealed record WeComMessage([property: JsonPropertyName("markdown")] WeComMarkdown Markdown)
{
    [JsonPropertyName("msgtype"), JsonPropertyOrder(-1)]
    public string Kind => "markdown";
}

internal sealed record WeComMarkdown([property: JsonPropertyName("content")] string Content);

/// <summary>A message in the form of Feishu.</summary>
internal sealed record FeishuMessage([property: JsonPropertyName("content")] FeishuContent Content)
{
    [JsonPropertyName("timestamp")]
    public string? Timestamp { get; init; }

    [JsonPropertyName("sign")]
    public string? Sign { get; init; }

    [JsonPropertyName("msg_type"), JsonPropertyOrder(-1)]
    public string Kind => "text";
}

internal sealed record FeishuContent([property: JsonPropertyName("text")] string Text);

/// <summary>How messages are written: letters of all languages as they are, since their bytes are counted.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DingTalkMessage))]
[JsonSerializable(typeof(WeComMessage))]
[JsonSerializable(typeof(FeishuMessage))]
internal sealed partial class RobotJson : JsonSerializerContext
{
    public static RobotJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
