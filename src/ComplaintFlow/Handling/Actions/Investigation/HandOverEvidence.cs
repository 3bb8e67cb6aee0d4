using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Hands over a piece of evidence to someone else. The record keeps who had it when.</summary>
/// <param name="Evidence">The number of the piece.</param>
/// <param name="To">The id of the actor who gets it.</param>
[Precondition<HandOverEvidence>]
public sealed record HandOverEvidence(int Evidence, string To) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(HandOverEvidence);

    /// <summary>The instant by which the new custodian must pass it on or return it; null if it stays there.</summary>
    public DateTimeOffset? ReturnBy { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context) => context.MustHaveEvidence();

    internal override void Apply(DecisionContext context)
    {
        context.MayBeNamed(To, nameof(To));
        if (!context.HasEvidence(Evidence, nameof(Evidence)))
            return;
        DateTimeOffset? back = ReturnBy is { } due ? Calendars.Instant.TruncateToMicroseconds(due) : null;
        context.Emit(new EvidenceHandedOver { Evidence = Evidence, Custody = new Custody(To, context.Now) { ReturnBy = back } });
        // The former custodian has given it back.
        string name = $"Custody {Evidence}";
        context.Discharge(DutyKind.Custody, name);
        context.Owe(DutyKind.Custody, name, new DutyHolder { Person = To }, back);
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(To), To, "Name who gets it.");
        check.Person(nameof(To), To);
        check.Due(nameof(ReturnBy), ReturnBy);
    }
}
