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
