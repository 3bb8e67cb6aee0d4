using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// Represents something that happened to a complaint. Events carry results (a due instant, a chosen branch), so folding them
/// never needs rules or calendars. The name and the version in the journal (<c>Received/1</c>) never change; a new shape gets a
/// new version and an upcaster.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Received), "Received/1")]
[JsonDerivedType(typeof(Classified), "Classified/1")]
[JsonDerivedType(typeof(Assigned), "Assigned/1")]
[JsonDerivedType(typeof(FieldsChanged), "FieldsChanged/1")]
[JsonDerivedType(typeof(NoteAdded), "NoteAdded/1")]
[JsonDerivedType(typeof(StateEntered), "StateEntered/1")]
[JsonDerivedType(typeof(MilestoneReached), "MilestoneReached/1")]
[JsonDerivedType(typeof(ClockStarted), "ClockStarted/1")]
[JsonDerivedType(typeof(ClockMet), "ClockMet/1")]
[JsonDerivedType(typeof(ClockBreached), "ClockBreached/1")]
[JsonDerivedType(typeof(ClockCancelled), "ClockCancelled/1")]
[JsonDerivedType(typeof(StepTaken), "StepTaken/1")]
[JsonDerivedType(typeof(ClockPaused), "ClockPaused/1")]
[JsonDerivedType(typeof(ClockResumed), "ClockResumed/1")]
[JsonDerivedType(typeof(ClockReopened), "ClockReopened/1")]
[JsonDerivedType(typeof(ClockRestored), "ClockRestored/1")]
[JsonDerivedType(typeof(ClockExtended), "ClockExtended/1")]
[JsonDerivedType(typeof(ClockCorrected), "ClockCorrected/1")]
[JsonDerivedType(typeof(ClockExempted), "ClockExempted/1")]
[JsonDerivedType(typeof(BreachExplained), "BreachExplained/1")]
[JsonDerivedType(typeof(PauseBegan), "PauseBegan/1")]
[JsonDerivedType(typeof(PauseEnded), "PauseEnded/1")]
[JsonDerivedType(typeof(TimeoutSet), "TimeoutSet/1")]
[JsonDerivedType(typeof(TimeoutEnded), "TimeoutEnded/1")]
[JsonDerivedType(typeof(DueWorkProcessed), "DueWorkProcessed/1")]
[JsonDerivedType(typeof(TriggerFailed), "TriggerFailed/1")]
[JsonDerivedType(typeof(Escalated), "Escalated/1")]
[JsonDerivedType(typeof(TaskCreated), "TaskCreated/1")]
[JsonDerivedType(typeof(TaskCompleted), "TaskCompleted/1")]
[JsonDerivedType(typeof(DutiesHandedOver), "DutiesHandedOver/1")]
[JsonDerivedType(typeof(Transferred), "Transferred/1")]
[JsonDerivedType(typeof(ReferredOutside), "ReferredOutside/1")]
[JsonDerivedType(typeof(ApprovalRequested), "ApprovalRequested/1")]
[JsonDerivedType(typeof(ApprovalStepDecided), "ApprovalStepDecided/1")]
[JsonDerivedType(typeof(Assessed), "Assessed/1")]
[JsonDerivedType(typeof(FactsChecked), "FactsChecked/1")]
[JsonDerivedType(typeof(StatementConfirmed), "StatementConfirmed/1")]
[JsonDerivedType(typeof(LossAssessed), "LossAssessed/1")]
[JsonDerivedType(typeof(DecisionProposed), "DecisionProposed/1")]
[JsonDerivedType(typeof(ComplaintAccepted), "ComplaintAccepted/1")]
[JsonDerivedType(typeof(ComplaintRejected), "ComplaintRejected/1")]
[JsonDerivedType(typeof(RejectionAppealed), "RejectionAppealed/1")]
[JsonDerivedType(typeof(DemandsSettled), "DemandsSettled/1")]
[JsonDerivedType(typeof(MessageExchanged), "MessageExchanged/1")]
[JsonDerivedType(typeof(ContactEstablished), "ContactEstablished/1")]
[JsonDerivedType(typeof(PreliminaryPlanGiven), "PreliminaryPlanGiven/1")]
[JsonDerivedType(typeof(InformationRequested), "InformationRequested/1")]
[JsonDerivedType(typeof(ComplainantReminded), "ComplainantReminded/1")]
[JsonDerivedType(typeof(InformationProvided), "InformationProvided/1")]
[JsonDerivedType(typeof(ReferredToAuthority), "ReferredToAuthority/1")]
[JsonDerivedType(typeof(CommitmentMade), "CommitmentMade/1")]
[JsonDerivedType(typeof(CommitmentKept), "CommitmentKept/1")]
[JsonDerivedType(typeof(InvestigationStarted), "InvestigationStarted/1")]
[JsonDerivedType(typeof(EvidenceAdded), "EvidenceAdded/1")]
[JsonDerivedType(typeof(EvidenceHandedOver), "EvidenceHandedOver/1")]
[JsonDerivedType(typeof(ExpertCommissioned), "ExpertCommissioned/1")]
[JsonDerivedType(typeof(ExpertReported), "ExpertReported/1")]
[JsonDerivedType(typeof(ReportSubmitted), "ReportSubmitted/1")]
[JsonDerivedType(typeof(ReportReturned), "ReportReturned/1")]
[JsonDerivedType(typeof(ReportReviewed), "ReportReviewed/1")]
[JsonDerivedType(typeof(OptionsProposed), "OptionsProposed/1")]
[JsonDerivedType(typeof(ResponseSent), "ResponseSent/1")]
[JsonDerivedType(typeof(CounterOffered), "CounterOffered/1")]
[JsonDerivedType(typeof(Settled), "Settled/1")]
[JsonDerivedType(typeof(ItemExecuted), "ItemExecuted/1")]
[JsonDerivedType(typeof(MediationStarted), "MediationStarted/1")]
[JsonDerivedType(typeof(MediationEnded), "MediationEnded/1")]
[JsonDerivedType(typeof(ProceedingsCommenced), "ProceedingsCommenced/1")]
[JsonDerivedType(typeof(ContactAttempted), "ContactAttempted/1")]
[JsonDerivedType(typeof(SurveyAnswered), "SurveyAnswered/1")]
[JsonDerivedType(typeof(OutcomeGiven), "OutcomeGiven/1")]
[JsonDerivedType(typeof(RoundBegan), "RoundBegan/1")]
[JsonDerivedType(typeof(ImprovementPlanned), "ImprovementPlanned/1")]
[JsonDerivedType(typeof(ImprovementChecked), "ImprovementChecked/1")]
[JsonDerivedType(typeof(AccountabilityRecorded), "AccountabilityRecorded/1")]
[JsonDerivedType(typeof(ComplaintArchived), "ComplaintArchived/1")]
[JsonDerivedType(typeof(EmergencyDeclared), "EmergencyDeclared/1")]
[JsonDerivedType(typeof(PlanActivated), "PlanActivated/1")]
[JsonDerivedType(typeof(EmergencyEnded), "EmergencyEnded/1")]
[JsonDerivedType(typeof(RiskRaised), "RiskRaised/1")]
[JsonDerivedType(typeof(MeasureStarted), "MeasureStarted/1")]
[JsonDerivedType(typeof(RiskEnded), "RiskEnded/1")]
[JsonDerivedType(typeof(RegulatorReportSettled), "RegulatorReportSettled/1")]
[JsonDerivedType(typeof(LegalReviewRequested), "LegalReviewRequested/1")]
[JsonDerivedType(typeof(LegalOpinionGiven), "LegalOpinionGiven/1")]
[JsonDerivedType(typeof(ConflictDeclared), "ConflictDeclared/1")]
[JsonDerivedType(typeof(MergeProposed), "MergeProposed/1")]
[JsonDerivedType(typeof(MergedInto), "MergedInto/1")]
[JsonDerivedType(typeof(MergeUndone), "MergeUndone/1")]
[JsonDerivedType(typeof(MasterEnded), "MasterEnded/1")]
[JsonDerivedType(typeof(DuplicateJoined), "DuplicateJoined/1")]
[JsonDerivedType(typeof(DuplicateLeft), "DuplicateLeft/1")]
[JsonDerivedType(typeof(PartSplitOff), "PartSplitOff/1")]
[JsonDerivedType(typeof(PartRefused), "PartRefused/1")]
[JsonDerivedType(typeof(PartReceived), "PartReceived/1")]
[JsonDerivedType(typeof(SettlementFailed), "SettlementFailed/1")]
[JsonDerivedType(typeof(CardCopiesIssued), "CardCopiesIssued/1")]
[JsonDerivedType(typeof(CardCopySigned), "CardCopySigned/1")]
[JsonDerivedType(typeof(DisputeRuled), "DisputeRuled/1")]
[JsonDerivedType(typeof(MeasureLearned), "MeasureLearned/1")]
[JsonDerivedType(typeof(JoinedGroup), "JoinedGroup/1")]
[JsonDerivedType(typeof(TookPart), "TookPart/1")]
[JsonDerivedType(typeof(ProposalApproved), "ProposalApproved/1")]
public abstract record ComplaintEvent
{
    private protected ComplaintEvent()
    {
    }

    /// <summary>Returns only the kind of the event; the rest may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Whether texts or declared fields change: words are looked for again, and models are asked again.</summary>
    internal virtual bool ChangesContent => false;

    /// <summary>Returns the complaint after this event. It copies what the event carries and decides nothing.</summary>
    internal abstract Complaint Apply(Complaint complaint);
}
