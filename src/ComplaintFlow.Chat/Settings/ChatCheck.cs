using System.Text.RegularExpressions;
using ComplaintFlow.Http;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Chat;

/// <summary>Finds everything that is wrong with the options. No message quotes an address, a key or a secret.</summary>
internal sealed partial class ChatCheck : IValidateOptions<ChatOptions>
{
    private static readonly ChatRanges Ranges = new();

    /// <param name="name">The path of the section.</param>
    /// <param name="options">The options.</param>
    public ValidateOptionsResult Validate(string? name, ChatOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        result.AddResult(Ranges.Validate(name, options));
        foreach ((string key, ChatRobotOptions? robot) in options.Robots)
        {
            if (robot is { Enabled: false })
                continue;
            string path = $"{name}:Robots:{key}";
            if (EndpointName.Problem(key) is { } unusable)
                result.AddError($"{DiagnosticCodes.InvalidEndpointName} {path}: {unusable}");
            foreach ((string setting, string problem) in Problems(robot ?? new ChatRobotOptions()))
                result.AddError($"{DiagnosticCodes.InvalidRobot} {path}{setting}: {problem}");
            if (robot is { Url: not null }
                && EndpointAddress.Problem(robot.Url, robot.AllowHttp, robot.AllowPrivateAddresses) is { } address)
                result.AddError($"{DiagnosticCodes.InvalidEndpointAddress} {path}:Url: {address}");
        }
        return result.Build();
    }

    private static IEnumerable<(string Setting, string Problem)> Problems(ChatRobotOptions robot)
    {
        if (robot.Kind is not { } kind || !Enum.IsDefined(kind))
            yield return (":Kind", "The robot has no chat. Write DingTalk, WeCom or Feishu.");
        if (robot.Key is null == robot.Url is null)
            yield return ("", robot.Key is null
                ? "The robot has no address. Set its Key." : "The robot has a Key and a Url. Keep one of the two.");
        if (robot.Key is not null && !Key().IsMatch(robot.Key))
            yield return (":Key", "The key has other characters than letters, digits, hyphens and underscores. Write what the chat shows "
                + "after access_token=, key= or hook/.");
        if (robot.Secret is not null && string.IsNullOrWhiteSpace(robot.Secret))
            yield return (":Secret", "The secret is empty. Write the one that the chat shows, or leave the setting out.");
        if (robot is { Kind: ChatRobotKind.WeCom, Secret: not null })
            yield return (":Secret", "A robot of WeCom has no secret but its key. Leave the setting out.");
        if (robot.Heading is not null && !Heading().IsMatch(robot.Heading))
            yield return (":Heading", "The heading is not one line of at most 100 characters. Write one, or leave the setting out.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,200}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^[^\p{C}]{1,100}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
