namespace ComplaintFlow.Chat;

/// <summary>Represents a robot that writes into a group of a chat.</summary>
public sealed class ChatRobotOptions
{
    /// <summary>Whether the robot writes anything; true by default. What is switched off is not checked.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The chat. You must set it.</summary>
    public ChatRobotKind? Kind { get; set; }

    /// <summary>
    /// The key of the robot, which is a secret: the <c>access_token</c> of DingTalk, the <c>key</c> of WeCom, the last part of the address
    /// of Feishu. Set it or <see cref="Url"/>.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>The whole address of the robot, which is a secret, in place of <see cref="Key"/>: for another server of the chat.</summary>
    public string? Url { get; set; }

    /// <summary>
    /// The secret that signs, if the robot asks for a signature; <see langword="null"/> if it does not. WeCom has none.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>
    /// The line above each message, or <see langword="null"/> for none. A robot that asks for a keyword needs the keyword here.
    /// </summary>
    public string? Heading { get; set; }

    /// <summary>The topics that the robot writes, such as <c>StepTaken</c>. If it is empty, it writes all.</summary>
    public IList<string> Topics { get; } = [];

    /// <summary>The tenants whose notices the robot writes. If it is empty, it writes those of all.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>
    /// The roles whose notices the robot writes, such as <c>QualityManager</c>. If it is empty, it writes those of everybody but the
    /// complainant.
    /// </summary>
    public IList<string> Roles { get; } = [];

    /// <summary>Whether the address may lead into a private network or to the host itself; false by default.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether the address may begin with <c>http</c>, so that others can read what is sent; false by default.</summary>
    public bool AllowHttp { get; set; }
}

/// <summary>Specifies the chat of a robot.</summary>
public enum ChatRobotKind
{
    /// <summary>DingTalk (钉钉).</summary>
    DingTalk,

    /// <summary>WeCom (企业微信).</summary>
    WeCom,

    /// <summary>Feishu (飞书), or Lark by its <see cref="ChatRobotOptions.Url"/>.</summary>
    Feishu,
}
