using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// Something that has happened to a complaint. Events carry results (a due instant, a chosen branch), so that folding them never consults rules or calendars.
/// The name and the version in the journal (<c>Received/1</c>) never change; a new shape gets a new version and an upcaster.
/// </summary>
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
[JsonDerivedType(typeof(ClockExtended), "ClockExtended/1")]
[JsonDerivedType(typeof(ClockCorrected), "ClockCorrected/1")]
[JsonDerivedType(typeof(ClockExempted), "ClockExempted/1")]
[JsonDerivedType(typeof(BreachExplained), "BreachExplained/1")]
[JsonDerivedType(typeof(PauseBegan), "PauseBegan/1")]
[JsonDerivedType(typeof(PauseEnded), "PauseEnded/1")]
[JsonDerivedType(typeof(TimeoutSet), "TimeoutSet/1")]
[JsonDerivedType(typeof(TimeoutEnded), "TimeoutEnded/1")]
[JsonDerivedType(typeof(Escalated), "Escalated/1")]
[JsonDerivedType(typeof(TaskCreated), "TaskCreated/1")]
[JsonDerivedType(typeof(TaskCompleted), "TaskCompleted/1")]
[JsonDerivedType(typeof(Transferred), "Transferred/1")]
[JsonDerivedType(typeof(ReferredOutside), "ReferredOutside/1")]
[JsonDerivedType(typeof(ApprovalRequested), "ApprovalRequested/1")]
[JsonDerivedType(typeof(ApprovalStepDecided), "ApprovalStepDecided/1")]
public abstract record ComplaintEvent
{
    private protected ComplaintEvent()
    {
    }

    /// <summary>The kind of the event alone: the rest may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The complaint after this event. Copies what the event carries and decides nothing.</summary>
    internal abstract Complaint Apply(Complaint complaint);
}
