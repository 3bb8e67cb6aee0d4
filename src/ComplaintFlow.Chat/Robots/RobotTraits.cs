namespace ComplaintFlow.Chat.Robots;

/// <summary>What a chat says of its robots: addresses, limits and codes.</summary>
internal sealed record RobotTraits
{
    private static readonly RobotTraits DingTalk = new()
    {
        Address = "https://oapi.dingtalk.com/robot/send?access_token=",
        LongestText = 15_000, // of 20,000 bytes in all
        LineBreak = "\n\n",
        Limits = [new RateLimit(20, TimeSpan.FromMinutes(1))],
        RateCodes = [130101, 660026],
    };

    private static readonly RobotTraits WeCom = new()
    {
        Address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
        LongestText = 4096,
        LineBreak = "\n",
        Limits = [new RateLimit(20, TimeSpan.FromMinutes(1))],
        RateCodes = [45009],
    };

    private static readonly RobotTraits Feishu = new()
    {
        Address = "https://open.feishu.cn/open-apis/bot/v2/hook/",
        LongestText = 15_000, // of 20 KB in all
        LineBreak = "\n",
        Limits = [new RateLimit(100, TimeSpan.FromMinutes(1)), new RateLimit(5, TimeSpan.FromSeconds(1))],
        RateCodes = [9499, 11232],
    };

    /// <summary>The address up to the key.</summary>
    public required string Address { get; init; }

    /// <summary>The bytes of UTF-8 that a text may have.</summary>
    public required int LongestText { get; init; }

    /// <summary>What begins a new line in a text.</summary>
    public required string LineBreak { get; init; }

    public required RateLimit[] Limits { get; init; }

    /// <summary>The codes by which the chat says that it was too much.</summary>
    public required long[] RateCodes { get; init; }

    public static RobotTraits Of(ChatRobotKind kind) => kind switch
    {
        ChatRobotKind.DingTalk => DingTalk,
        ChatRobotKind.WeCom => WeCom,
        _ => Feishu,
    };
}

/// <summary>How many messages a robot may write in a span of time.</summary>
internal sealed record RateLimit(int Count, TimeSpan Span);
