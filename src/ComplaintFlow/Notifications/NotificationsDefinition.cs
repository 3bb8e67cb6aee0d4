using ComplaintFlow.Collections;

namespace ComplaintFlow.Notifications;

/// <summary>When notices leave, as the configuration writes it.</summary>
public sealed record NotificationsDefinition
{
    /// <summary>When notices to staff wait; null where they never do.</summary>
    public QuietDefinition? Quiet { get; init; }

    /// <summary>Which notices are gathered; null where each leaves by itself.</summary>
    public DigestDefinition? Digest { get; init; }
}

/// <summary>Notices to staff wait until a calendar opens. What the complainant gets never waits.</summary>
public sealed record QuietDefinition
{
    /// <summary>The calendar outside of whose hours it is quiet.</summary>
    public string? Calendar { get; init; }

    /// <summary>The tiers whose notices do not wait.</summary>
    public IReadOnlyList<string> ExceptTiers { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The topics that do not wait.</summary>
    public IReadOnlyList<string> ExceptTopics { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Notices to staff are gathered: one for each receiver and window of time.</summary>
public sealed record DigestDefinition
{
    /// <summary>The length of a window in elapsed time: <c>30m</c>, <c>1h</c>.</summary>
    public string? Every { get; init; }

    /// <summary>The topics that are gathered; <c>StepTaken</c> where none is named.</summary>
    public IReadOnlyList<string> Topics { get; init => field = DefensiveCopy.List(value); } = ["StepTaken"];
}
