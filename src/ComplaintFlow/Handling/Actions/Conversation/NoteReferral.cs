using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records that the complainant has turned to an authority.</summary>
/// <param name="Authority">The authority.</param>
public sealed record NoteReferral([property: MultilineText(500)] string Authority) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(NoteReferral);

    /// <summary>The number of the case there, if it is known.</summary>
    public string? Number { get; init; }

    /// <summary>The instant; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new ReferredToAuthority
        {
            Referral = new AuthorityReferral(Authority, Instant.TruncateToMicroseconds(At ?? context.Now), Number),
        });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Authority), Authority);
        check.RequireNotInFuture(nameof(At), At);
    }
}
