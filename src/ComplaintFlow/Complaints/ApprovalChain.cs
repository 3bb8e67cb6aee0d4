using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Who must approve a proposal, one after the other, and what they decided. Computed when the proposal is made; later rules do not change
/// it.
/// </summary>
public sealed record ApprovalChain
{
    /// <summary>The number of the chain within its complaint, counted from 1. The last one is in force.</summary>
    public required int Id { get; init; }

    /// <summary>The sum of all remedies of the complaint, earlier ones included: one amount for each currency.</summary>
    [Privacy(PrivacyClass.BusinessSecret)]
    public IReadOnlyList<Money> Exposure { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Whether something is offered of which no one said what it costs: that goes to the highest level.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasUnknownAmount { get; init; }

    /// <summary>The actor who proposed.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The instant of the proposal.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The steps in their order; none if the proposal needs no approval.</summary>
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

    /// <summary>Whether every step was approved, or none is needed.</summary>
    [JsonIgnore]
    public bool IsApproved => Steps.All(step => step.Decision is { Approved: true });

    /// <summary>Whether someone refused.</summary>
    [JsonIgnore]
    public bool IsRefused => Steps.Any(step => step.Decision is { Approved: false });

    /// <summary>The number and how many steps there are; the amounts may be a secret.</summary>
    public override string ToString() => $"chain {Id} of {Steps.Count} steps";
}

/// <summary>One step of a chain: who must approve, up to what amount, and by which rule.</summary>
public sealed record ApprovalStep
{
    /// <summary>The number of the step within its chain, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The role that must approve.</summary>
    public required string Role { get; init; }

    /// <summary>The level of authority whose step it is; null if a rule asks for the role besides.</summary>
    public string? Level { get; init; }

    /// <summary>What the level may approve, in the currencies of the exposure; empty if it has no limit.</summary>
    [Privacy(PrivacyClass.BusinessSecret)]
    public IReadOnlyList<Money> Limit { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The rules that ask for the step, in words.</summary>
    public required string Why { get; init; }

    /// <summary>What was decided; null while it is open.</summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>The number and the role; the limit may be a secret.</summary>
    public override string ToString() => $"step {Number} {Role}";
}

/// <summary>What someone decided on a step.</summary>
/// <param name="Approved">Whether it was approved; otherwise it was refused.</param>
/// <param name="By">The actor.</param>
/// <param name="At">The instant.</param>
/// <param name="DelegatedFrom">On whose behalf: an actor, or a role; null if the actor holds the role itself.</param>
/// <param name="Comment">What the actor said.</param>
public sealed record ApprovalDecision(
    bool Approved, string By, DateTimeOffset At, string? DelegatedFrom =
        null, [property: Privacy(PrivacyClass.BusinessSecret)] string? Comment = null)
{
    /// <summary>What was decided and when; the comment may be a secret.</summary>
    public override string ToString() => $"{(Approved ? "approved" : "refused")} by {By} at {At:O}";
}
