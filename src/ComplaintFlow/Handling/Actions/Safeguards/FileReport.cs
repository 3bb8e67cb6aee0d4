using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records that a mandatory report was filed with an authority (报备).</summary>
public sealed record FileReport : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FileReport);

    /// <summary>The authority.</summary>
    [MultilineText(500)]
    public required string Authority { get; init; }

    /// <summary>The number of the authority's receipt.</summary>
    public required string Receipt { get; init; }

    /// <summary>The instant at which it was filed; null for now.</summary>
    public DateTimeOffset? FiledAt { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new RegulatorReportSettled
        {
            Report = new RegulatorReport
            {
                Authority = Authority, Receipt = Receipt, FiledAt = Instant.TruncateToMicroseconds(FiledAt ?? context.Now),
            },
        });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Authority), Authority);
        check.Required(nameof(Receipt), Receipt, "Give the number of the receipt.");
        check.RequireNotInFuture(nameof(FiledAt), FiledAt);
    }
}
