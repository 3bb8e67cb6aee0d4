using ComplaintFlow.Http;

namespace ComplaintFlow.Chat.Robots;

/// <summary>A robot, with its address and secret. It has no text but its name.</summary>
internal sealed class Robot(string name, ChatRobotOptions options)
{
    public string Name => name;

    public ChatRobotKind Kind => options.Kind!.Value;

    public string Address => options.Url ?? Traits.Address + options.Key;

    public string? Secret => options.Secret;

    public string? Heading => options.Heading;

    public bool AllowsPrivate => options.AllowPrivateAddresses;

    public NoticeFilter Filter { get; } = new(options.Topics, options.Tenants, options.Roles);

    public RobotTraits Traits => RobotTraits.Of(Kind);

    public override string ToString() => name;
}
