namespace ComplaintFlow.Handling;

/// <summary>How an action is taken.</summary>
public sealed record ActOptions
{
    /// <summary>
    /// The version of the complaint that the actor has seen; the action is refused if it has changed since. Null acts on whatever is
    /// there.
    /// </summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>
    /// A key with which the caller repeats the request safely: it is done once, and the repeat is answered with the complaint as it is
    /// (<see cref="ActionOutcome.IsRepeat"/>). It stands for one action of one actor on one complaint, with its content; under another one
    /// it is refused. At most 200 characters.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}
