using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Represents something that an actor does to a complaint. The workflow decides whether it may be done, and what follows from it.
/// </summary>
/// <remarks>
/// Actions are immutable records. Each action is a type of its own in this namespace; <see cref="CustomAction"/> fires a trigger
/// that only your configuration knows.
/// </remarks>
/// <example>
/// <code>
/// ComplaintAction action = new RequestInformation("When did the fault first appear?") { Reason = "The date is missing." };
/// ActionOutcome outcome = await complaints.ActAsync(id, action, Actor.Of("u-17", Roles.CaseOwner));
/// </code>
/// </example>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Accept), nameof(Accept))]
[JsonDerivedType(typeof(AcceptOption), nameof(AcceptOption))]
[JsonDerivedType(typeof(Acknowledge), nameof(Acknowledge))]
[JsonDerivedType(typeof(ActivatePlan), nameof(ActivatePlan))]
[JsonDerivedType(typeof(AddEvidence), nameof(AddEvidence))]
[JsonDerivedType(typeof(AddNote), nameof(AddNote))]
[JsonDerivedType(typeof(AddTask), nameof(AddTask))]
[JsonDerivedType(typeof(AppealRejection), nameof(AppealRejection))]
[JsonDerivedType(typeof(Approve), nameof(Approve))]
[JsonDerivedType(typeof(ApproveReport), nameof(ApproveReport))]
[JsonDerivedType(typeof(Archive), nameof(Archive))]
[JsonDerivedType(typeof(Assign), nameof(Assign))]
[JsonDerivedType(typeof(AwardOrJudgment), nameof(AwardOrJudgment))]
[JsonDerivedType(typeof(BeginAssessment), nameof(BeginAssessment))]
[JsonDerivedType(typeof(CheckImprovement), nameof(CheckImprovement))]
[JsonDerivedType(typeof(ClearLegalReview), nameof(ClearLegalReview))]
[JsonDerivedType(typeof(ClearRisk), nameof(ClearRisk))]
[JsonDerivedType(typeof(CloseUnresolved), nameof(CloseUnresolved))]
[JsonDerivedType(typeof(CommenceProceedings), nameof(CommenceProceedings))]
[JsonDerivedType(typeof(CommissionExpert), nameof(CommissionExpert))]
[JsonDerivedType(typeof(CompleteMeasure), nameof(CompleteMeasure))]
[JsonDerivedType(typeof(CompleteTask), nameof(CompleteTask))]
[JsonDerivedType(typeof(CounterOffer), nameof(CounterOffer))]
[JsonDerivedType(typeof(CustomAction), nameof(CustomAction))]
[JsonDerivedType(typeof(DeclareDeadlock), nameof(DeclareDeadlock))]
[JsonDerivedType(typeof(DeclareMajor), nameof(DeclareMajor))]
[JsonDerivedType(typeof(Erase), nameof(Erase))]
[JsonDerivedType(typeof(Escalate), nameof(Escalate))]
[JsonDerivedType(typeof(EstablishContact), nameof(EstablishContact))]
[JsonDerivedType(typeof(ExecutionFailed), nameof(ExecutionFailed))]
[JsonDerivedType(typeof(Exempt), nameof(Exempt))]
[JsonDerivedType(typeof(ExplainBreach), nameof(ExplainBreach))]
[JsonDerivedType(typeof(Extend), nameof(Extend))]
[JsonDerivedType(typeof(FastTrack), nameof(FastTrack))]
[JsonDerivedType(typeof(FileReport), nameof(FileReport))]
[JsonDerivedType(typeof(FindNoLiability), nameof(FindNoLiability))]
[JsonDerivedType(typeof(FollowUpDissatisfied), nameof(FollowUpDissatisfied))]
[JsonDerivedType(typeof(FollowUpSatisfied), nameof(FollowUpSatisfied))]
[JsonDerivedType(typeof(GivePreliminaryPlan), nameof(GivePreliminaryPlan))]
[JsonDerivedType(typeof(HandOverEvidence), nameof(HandOverEvidence))]
[JsonDerivedType(typeof(KeepCommitment), nameof(KeepCommitment))]
[JsonDerivedType(typeof(MakeCommitment), nameof(MakeCommitment))]
[JsonDerivedType(typeof(MediationSettled), nameof(MediationSettled))]
[JsonDerivedType(typeof(Merge), nameof(Merge))]
[JsonDerivedType(typeof(NoteReferral), nameof(NoteReferral))]
[JsonDerivedType(typeof(ObjectLegally), nameof(ObjectLegally))]
[JsonDerivedType(typeof(PlanImprovement), nameof(PlanImprovement))]
[JsonDerivedType(typeof(ProposeDecision), nameof(ProposeDecision))]
[JsonDerivedType(typeof(ProposeOptions), nameof(ProposeOptions))]
[JsonDerivedType(typeof(ProvideInformation), nameof(ProvideInformation))]
[JsonDerivedType(typeof(RaiseSystemicRisk), nameof(RaiseSystemicRisk))]
[JsonDerivedType(typeof(ReceiveExpertReport), nameof(ReceiveExpertReport))]
[JsonDerivedType(typeof(Reclassify), nameof(Reclassify))]
[JsonDerivedType(typeof(RecordAccountability), nameof(RecordAccountability))]
[JsonDerivedType(typeof(RecordContactAttempt), nameof(RecordContactAttempt))]
[JsonDerivedType(typeof(RecordExecution), nameof(RecordExecution))]
[JsonDerivedType(typeof(Recuse), nameof(Recuse))]
[JsonDerivedType(typeof(Redraft), nameof(Redraft))]
[JsonDerivedType(typeof(ReferToMediation), nameof(ReferToMediation))]
[JsonDerivedType(typeof(RefuseApproval), nameof(RefuseApproval))]
[JsonDerivedType(typeof(Reinvestigate), nameof(Reinvestigate))]
[JsonDerivedType(typeof(Reject), nameof(Reject))]
[JsonDerivedType(typeof(Reopen), nameof(Reopen))]
[JsonDerivedType(typeof(ReportProgress), nameof(ReportProgress))]
[JsonDerivedType(typeof(RequestInformation), nameof(RequestInformation))]
[JsonDerivedType(typeof(RequestLegalReview), nameof(RequestLegalReview))]
[JsonDerivedType(typeof(Respond), nameof(Respond))]
[JsonDerivedType(typeof(ReturnReport), nameof(ReturnReport))]
[JsonDerivedType(typeof(RuleOnDispute), nameof(RuleOnDispute))]
[JsonDerivedType(typeof(SendFinalResponse), nameof(SendFinalResponse))]
[JsonDerivedType(typeof(SendMessage), nameof(SendMessage))]
[JsonDerivedType(typeof(SendOffer), nameof(SendOffer))]
[JsonDerivedType(typeof(SettleDemands), nameof(SettleDemands))]
[JsonDerivedType(typeof(SignCardCopy), nameof(SignCardCopy))]
[JsonDerivedType(typeof(SplitMatter), nameof(SplitMatter))]
[JsonDerivedType(typeof(StandDown), nameof(StandDown))]
[JsonDerivedType(typeof(StartInvestigation), nameof(StartInvestigation))]
[JsonDerivedType(typeof(StartRecall), nameof(StartRecall))]
[JsonDerivedType(typeof(SubmitReport), nameof(SubmitReport))]
[JsonDerivedType(typeof(SuspendService), nameof(SuspendService))]
[JsonDerivedType(typeof(TerminateMediation), nameof(TerminateMediation))]
[JsonDerivedType(typeof(Transfer), nameof(Transfer))]
[JsonDerivedType(typeof(Unmerge), nameof(Unmerge))]
[JsonDerivedType(typeof(Urge), nameof(Urge))]
[JsonDerivedType(typeof(VerifyFacts), nameof(VerifyFacts))]
[JsonDerivedType(typeof(WaiveReport), nameof(WaiveReport))]
[JsonDerivedType(typeof(Withdraw), nameof(Withdraw))]
public abstract record ComplaintAction
{
    private protected ComplaintAction()
    {
    }

    /// <summary>The trigger of the workflow that the action fires.</summary>
    public abstract string Trigger { get; }

    /// <summary>The reason, in the actor's words. It is kept in the journal.</summary>
    [MultilineText, PersonalInformation]
    public string? Reason { get; init; }

    /// <summary>Returns only the trigger; the rest may be personal.</summary>
    public sealed override string ToString() => Trigger;

    /// <summary>The name of the item that the action is about, if a complaint may have several. Refusals refer to it.</summary>
    internal virtual string? About => null;

    /// <summary>What the reason of the action must say; null if it requires no reason.</summary>
    private protected virtual string? ReasonRemedy => ActionTypes.Find(Trigger)?.ReasonRemedy;

    /// <summary>Whether the action needs facts in addition to those of every decision.</summary>
    internal virtual bool GathersFacts => false;

    /// <summary>Gathers the facts that this action needs, in addition to those of every decision.</summary>
    /// <param name="source">The source of the facts.</param>
    /// <param name="complaint">The complaint.</param>
    /// <param name="facts">The facts gathered so far.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    internal virtual ValueTask<Facts> GatherAsync(
        IFactSource source, Complaint complaint, Facts facts, CancellationToken cancellationToken) => new(facts);

    /// <summary>Applies the changes of the action itself, before guards are evaluated.</summary>
    internal virtual void Apply(DecisionContext context)
    {
    }

    /// <summary>Fires the trigger, after the action has applied its own changes.</summary>
    internal virtual void Fire(DecisionContext context, int trigger) => context.Transitions.Fire(trigger, context.Actor);

    /// <summary>Checks the input of the actor: the reason, if the action requires one, and its other data.</summary>
    internal void CheckInput(InputCheck check)
    {
        Check(check);
        if (ReasonRemedy is { } remedy)
            check.Required(nameof(Reason), Reason, remedy);
    }

    /// <summary>Checks the data that only this action has.</summary>
    internal virtual void Check(InputCheck check)
    {
    }
}
