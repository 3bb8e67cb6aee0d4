using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Gives a piece of evidence to somebody else; who had it when stays on record.</summary>
/// <param name="Evidence">The number of the piece.</param>
/// <param name="To">Who gets it: the id of an actor.</param>
public sealed record HandOverEvidence(int Evidence, string To) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(HandOverEvidence);

    internal override void Apply(Draft draft)
    {
        draft.MustBeFree(To);
        if (draft.HasEvidence(Evidence))
            draft.Emit(new EvidenceHandedOver { Evidence = Evidence, Custody = new Custody(To, draft.Now) });
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(To), To, "Name who gets it.");
        check.Person(nameof(To), To);
    }
}
