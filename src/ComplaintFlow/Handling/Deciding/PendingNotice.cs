using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>A notice that leaves when the decision is committed.</summary>
internal sealed record PendingNotice(string Topic, IReadOnlyList<string> Recipients, Clock? Clock = null, string? Step = null)
{
    /// <summary>What it is about, if that has no clock.</summary>
    public string? Target { get; init; }

    /// <summary>The departments that get it besides the roles.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>The actors who get it besides the roles, by their ids.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];
}
