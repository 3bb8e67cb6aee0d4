using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents who must approve a proposal, one after the other, and what they decided. It is computed when the proposal is made;
/// later rules do not change it.
/// </summary>
public sealed record ApprovalChain
{
    /// <summary>
    /// The number of the chain within its complaint, counted from 1. The one in force is <see cref="Resolution.Approval"/>.
    /// </summary>
    public required int Id { get; init; }

    /// <summary>The sum of all remedies of the complaint, including earlier ones: one amount for each currency.</summary>
    [BusinessSecret]
    public IReadOnlyList<Money> Exposure { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Whether the cost of something offered is unknown. Such a proposal goes to the highest level.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasUnknownAmount { get; init; }

    /// <summary>The id of the actor who made the proposal.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The instant of the proposal.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The steps in order; empty if the proposal needs no approval.</summary>
    public IReadOnlyList<ApprovalStep> Steps { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The rule by which no step is needed; null if there are steps.</summary>
    public string? Why { get; init; }

    /// <summary>The step that is decided next; null if all are approved, or one was refused.</summary>
    [JsonIgnore]
    public ApprovalStep? Next
    {
        get
        {
            foreach (ApprovalStep step in Steps)
            {
                if (step.Decision is not { Approved: true })
                    return step.Decision is null ? step : null;
            }
            return null;
        }
    }

    /// <summary>Whether every step is approved, or none is needed.</summary>
    [JsonIgnore]
    public bool IsApproved => Steps.All(step => step.Decision is { Approved: true });

    /// <summary>Whether any step was refused.</summary>
    [JsonIgnore]
    public bool IsRefused => Steps.Any(step => step.Decision is { Approved: false });

    /// <summary>The chain of the last proposal, or null if the proposal has none.</summary>
    internal static ApprovalChain? Of(Complaint complaint) =>
        complaint.Resolution?.Approval is { } id ? complaint.Approvals[id - 1] : null;

    /// <summary>Returns the number of the chain and of its steps; the amounts may be a secret.</summary>
    public override string ToString() => $"chain {Id} of {Steps.Count} steps";
}

/// <summary>Represents one step of a chain: who must approve, up to what amount, and by which rule.</summary>
public sealed record ApprovalStep
{
    /// <summary>The number of the step within its chain, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The role that must approve.</summary>
    public required string Role { get; init; }

    /// <summary>The level of authority whose step it is; null if another rule asks for the role.</summary>
    public string? Level { get; init; }

    /// <summary>What the level may approve, in the currencies of the exposure; empty if it has no limit.</summary>
    [BusinessSecret]
    public IReadOnlyList<Money> Limit { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The rules that ask for the step, in words.</summary>
    public required string Why { get; init; }

    /// <summary>What was decided; null while it is open.</summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>The number and the role; the limit may be a secret.</summary>
    public override string ToString() => $"step {Number} {Role}";
}

/// <summary>Represents a decision on a step.</summary>
/// <param name="Approved"><see langword="true"/> if the step was approved, <see langword="false"/> if it was refused.</param>
/// <param name="By">The id of the actor.</param>
/// <param name="At">The instant.</param>
/// <param name="DelegatedFrom">The actor or role on whose behalf it was decided; null if the actor holds the role itself.</param>
/// <param name="Comment">The actor's comment.</param>
public sealed record ApprovalDecision(
    bool Approved, string By, DateTimeOffset At, string? DelegatedFrom = null,
    [property: BusinessSecret] string? Comment = null)
{
    /// <summary>Returns the decision, the actor and the instant; the comment may be a secret.</summary>
    public override string ToString() => $"{(Approved ? "approved" : "refused")} by {By} at {At:O}";
}
