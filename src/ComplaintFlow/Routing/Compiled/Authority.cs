using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>Decides who may approve what is offered. Immutable, and shared by all threads.</summary>
/// <param name="levels">The levels by rank. The last one covers everything that the others do not.</param>
/// <param name="eachLevel">Whether the levels below the deciding one approve too.</param>
/// <param name="approvers">The extra approvers, by rank and name.</param>
/// <param name="delegations">The delegations.</param>
internal sealed class Authority(
    IReadOnlyList<AuthorityLevel> levels, bool eachLevel, IReadOnlyList<ExtraApprover> approvers, IReadOnlyList<Delegation> delegations)
{
    /// <summary>Whether the rules have settings for authority.</summary>
    public bool IsConfigured => levels.Count > 0 || approvers.Count > 0;

    /// <summary>The chain of those who must approve a proposal.</summary>
    /// <param name="scope">The complaint as it is.</param>
    /// <param name="remedies">
    /// The amounts of all remedies of the complaint, including earlier ones, so that a split proposal counts as one. An amount below 0
    /// lowers nothing.
    /// </param>
    /// <param name="proposer">The actor who proposes.</param>
    /// <param name="at">The instant of the proposal.</param>
    /// <param name="hasUnknown">Whether the cost of something is not known. If so, the highest level decides.</param>
    public ApprovalChain ChainFor(in ConditionScope scope, IEnumerable<Money> remedies, string proposer, DateTimeOffset at,
        bool hasUnknown = false)
    {
        Money[] exposure = Sums(remedies);
        var steps = new ApprovalChainBuilder(exposure, hasUnknown);
        AuthorityLevel? deciding = hasUnknown || IsForeign(exposure) ? (levels.Count > 0 ? levels[^1] : null) : Deciding(scope, exposure);
        foreach (ExtraApprover approver in approvers)
        {
            if (approver.When.Holds(scope))
                steps.Ask(approver);
        }
        if (deciding?.Role is not null)
        {
            foreach (AuthorityLevel level in levels)
            {
                if (level == deciding || (eachLevel && level.Role is not null && level.Rank < deciding.Rank && level.When.Holds(scope)))
                    steps.Ask(level, deciding);
            }
        }
        if (IsConfigured && levels.Count == 0 && !steps.AsksAnybody && (hasUnknown || exposure.Any(sum => sum.Amount > 0)))
            steps.Ask(Roles.BusinessManager);
        ApprovalStep[] chain = steps.InOrder();
        return new ApprovalChain
        {
            Id = scope.Complaint.Approvals.Count + 1,
            Exposure = exposure,
            HasUnknownAmount = hasUnknown,
            ProposedBy = proposer,
            ProposedAt = at,
            Steps = chain,
            Why = chain.Length > 0 ? null : deciding is null ? "no level of authority is set"
                : $"level {deciding.Name}: {steps.Cost} needs no approval",
        };
    }

    /// <summary>Whether an actor may decide a step now, and on whose behalf.</summary>
    /// <param name="chain">The approval.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="keepsOut">Whether somebody must keep out of the complaint; null if nobody must.</param>
    public Mandate MayDecide(ApprovalChain chain, int step, Actor actor, DateTimeOffset now, Func<string, bool>? keepsOut = null)
    {
        if (chain.Next is not { } next)
            return Mandate.Refused(
                DiagnosticCodes.ApprovalStepNotNext, "The proposal is decided already.", "Propose again, where something is to change.");
        if (next.Number != step)
            return Mandate.Refused(
                DiagnosticCodes.ApprovalStepNotNext, $"Step {step} is not the next one.",
                $"Step {next.Number} comes first; it takes the role {next.Role}.");
        bool own = actor.Has(next.Role);
        Delegation? delegation = own ? null
            : Delegated(next.Role, actor.Id, now, one => HasActed(chain, one) || keepsOut?.Invoke(one) == true);
        if (!own && delegation is null)
            return Mandate.Refused(
                DiagnosticCodes.AuthorityRequired, $"The actor has no authority for step {step}.",
                $"It takes the role {next.Role}, or a delegation of it that holds now.");
        return HasActed(chain, actor.Id)
            ? Mandate.Refused(
                DiagnosticCodes.ApproverInvolved, "Four eyes: the actor proposed this, or approved an earlier step.",
                $"Let somebody else decide who has the role {next.Role}.")
            : new Mandate(null, delegation is null ? null : delegation.Of ?? next.Role);
    }

    /// <summary>The lowest level that covers the exposure, or null if there are no levels.</summary>
    private AuthorityLevel? Deciding(in ConditionScope scope, Money[] exposure)
    {
        foreach (AuthorityLevel level in levels)
        {
            if (level.Covers(exposure) && level.When.Holds(scope))
                return level;
        }
        return null;
    }

    /// <summary>
    /// A delegation that is valid now. A delegation by a person who proposed, approved or must keep out does not count, because that
    /// person could not decide either; nor does one by somebody who has authority from that person.
    /// </summary>
    private Delegation? Delegated(string role, string actor, DateTimeOffset now, Func<string, bool> isOut) =>
        To(role, actor, now).FirstOrDefault(delegation =>
            delegation.Of is not { } of || !ComesFromInvolved(of, role, now, isOut, new HashSet<string>(Names.Comparer)));

    /// <summary>The delegations of a role to an actor that are valid now.</summary>
    private IEnumerable<Delegation> To(string role, string actor, DateTimeOffset now) => delegations.Where(delegation =>
        ActorIdentity.Same(delegation.To, actor) && delegation.From <= now && now < delegation.Until && Names.Has(delegation.Roles, role));

    /// <summary>Whether somebody may not decide, or has the role from somebody who may not, directly or through others.</summary>
    /// <param name="actor">The actor who delegates.</param>
    /// <param name="role">The role.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="isOut">Whether somebody may not decide.</param>
    /// <param name="seen">Those who were looked at; delegations can go in a circle.</param>
    private bool ComesFromInvolved(string actor, string role, DateTimeOffset now, Func<string, bool> isOut, HashSet<string> seen) =>
        isOut(actor) || (seen.Add(actor) && To(role, actor, now).Any(delegation =>
            delegation.Of is { } of && ComesFromInvolved(of, role, now, isOut, seen)));

    private static bool HasActed(ApprovalChain chain, string actor) =>
        ActorIdentity.Same(chain.ProposedBy, actor)
        || chain.Steps.Any(step => step.Decision is { } decision
            && (ActorIdentity.Same(decision.By, actor) || ActorIdentity.Same(decision.DelegatedFrom, actor)));

    /// <summary>Whether there are limits, and money is offered in a currency in which no level has a limit.</summary>
    private bool IsForeign(Money[] exposure) =>
        exposure.Any(sum => sum.Amount > 0 && levels.All(level => !level.Knows(sum.Currency)))
            && levels.Any(level => level.Limits.Count > 0);

    private static Money[] Sums(IEnumerable<Money> remedies) =>
    [
        .. remedies.GroupBy(remedy => remedy.Currency, StringComparer.Ordinal).OrderBy(sum => sum.Key, StringComparer.Ordinal)
            .Select(sum => new Money(sum.Sum(remedy => Math.Max(remedy.Amount, 0)), sum.Key)),
    ];
}

/// <summary>Says whether an actor may decide.</summary>
/// <param name="Refusal">The reason why not, or null if the actor may.</param>
/// <param name="DelegatedFrom">The actor on whose behalf, or null if the actor has the role.</param>
internal readonly record struct Mandate(Refusal? Refusal, string? DelegatedFrom)
{
    public static Mandate Refused(string code, string message, string remedy) => new(new Refusal(code, message, remedy), null);
}
