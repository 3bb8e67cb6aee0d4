using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Notifications;

/// <summary>Represents the settings that say when notices are sent, as the configuration writes them.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record NotificationsDefinition
{
    /// <summary>When notices to staff wait, or <see langword="null"/> if they never wait.</summary>
    public QuietDefinition? Quiet { get; init; }

    /// <summary>Which notices are combined, or <see langword="null"/> if each is sent on its own.</summary>
    public DigestDefinition? Digest { get; init; }

    /// <summary>The channels that the rules name, each with its retries. The host must have them.</summary>
    public IReadOnlyDictionary<string, ChannelDefinition> Channels { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ChannelDefinition>.Empty;

    /// <summary>
    /// Which notices go by which channels. A channel that no route names gets every notice; one that a route names gets only what its
    /// routes send to it.
    /// </summary>
    public IReadOnlyDictionary<string, RouteDefinition> Routes { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RouteDefinition>.Empty;

    /// <summary>
    /// The time in which the owner of a complaint must reach a complainant whom a notice could not reach, such as <c>24h</c> or
    /// <c>1 working day</c>.
    /// </summary>
    public string UndeliverableWithin { get; init; } = "24h";
}

/// <summary>Represents a channel, as the configuration writes it.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ChannelDefinition
{
    /// <summary>The schedule of a channel that names none: ten tries in three days.</summary>
    internal static readonly IReadOnlyList<string> UsualRetry = ["5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"];

    /// <summary>
    /// The delays between the tries of a delivery, in elapsed time. After the last one it is given up: it becomes a dead letter.
    /// </summary>
    public IReadOnlyList<string> Retry { get; init => field = DefensiveCopy.List(value); } = UsualRetry;
}

/// <summary>Represents which notices go by which channels, as the configuration writes it.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RouteDefinition
{
    /// <summary>The receiver that stands for everybody but the complainant.</summary>
    internal const string Staff = "Staff";

    /// <summary>The topics of the notices. If there are none, all.</summary>
    public IReadOnlyList<string> Topics { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// The roles that get them. <c>Staff</c> stands for every role but the complainant, and for departments and persons. If there are none,
    /// all.
    /// </summary>
    public IReadOnlyList<string> Roles { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The channels by which they go.</summary>
    public IReadOnlyList<string> Channels { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Represents quiet hours: notices to staff wait until a calendar opens. Notices to the complainant never wait.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record QuietDefinition
{
    /// <summary>The calendar outside whose hours notices wait.</summary>
    public string? Calendar { get; init; }

    /// <summary>The tiers whose notices do not wait.</summary>
    public IReadOnlyList<string> ExceptTiers { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The topics that do not wait.</summary>
    public IReadOnlyList<string> ExceptTopics { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Represents a digest: notices to staff are combined into one for each receiver and time window.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record DigestDefinition
{
    /// <summary>The length of a window in elapsed time, such as <c>30m</c> or <c>1h</c>.</summary>
    public string? Every { get; init; }

    /// <summary>The topics that are combined. The default is <c>StepTaken</c>.</summary>
    public IReadOnlyList<string> Topics { get; init => field = DefensiveCopy.List(value); } = ["StepTaken"];
}
