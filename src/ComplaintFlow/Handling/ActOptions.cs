namespace ComplaintFlow.Handling;

/// <summary>Represents options of an action.</summary>
public sealed record ActOptions
{
    /// <summary>
    /// The version of the complaint that the actor has seen. If the complaint has changed since, the action is refused. Null acts
    /// on the current version.
    /// </summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>
    /// A key that makes it safe to repeat the request: the action is done once, and a repeat returns the current complaint
    /// (<see cref="ActionOutcome.IsRepeat"/>). The key belongs to one action of one actor on one complaint, with its content. For
    /// any other action it is refused. At most 200 characters.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}
