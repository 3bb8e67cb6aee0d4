using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Represents a notice that leaves after the commit.</summary>
internal sealed record PendingNotice(string Topic, IReadOnlyList<string> Recipients, Clock? Clock = null, string? Step = null)
{
    /// <summary>The subject, if it has no clock.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it brings the complainant the words of an action.</summary>
    public bool Says { get; init; }

    /// <summary>How a person has delivered it by hand, so that it does not leave; null if it leaves.</summary>
    public string? DeliveredBy { get; init; }

    /// <summary>The departments that get it, in addition to the roles.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>The ids of the actors who get it, in addition to the roles.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];
}
