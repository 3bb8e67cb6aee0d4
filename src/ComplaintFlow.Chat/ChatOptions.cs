using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Chat;

/// <summary>
/// Represents the options of chat robots: the section <c>ComplaintFlow:Chat</c>. Names of robots compare without case.
/// </summary>
/// <remarks>The options are read once, when the host starts. They hold secrets: keep them where only the host reads them.</remarks>
public sealed class ChatOptions
{
    /// <summary>The robots, by names of your choice.</summary>
    public IDictionary<string, ChatRobotOptions> Robots { get; } =
        new Dictionary<string, ChatRobotOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a chat may take to answer; 10 seconds by default.</summary>
    [SettingRange("00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a message waits for others to the same robot when the robot may write only one more at present; 5 seconds by default.
    /// They go as one message then.
    /// </summary>
    [SettingRange("00:00:00", "00:00:30")]
    public TimeSpan GatherFor { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>Checks the ranges of <see cref="ChatOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ChatRanges : IValidateOptions<ChatOptions>;
