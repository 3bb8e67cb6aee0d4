using System.ComponentModel;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Splits a separate matter from the complaint: a tip-off, a second dispute. It is received after the commit, with the same
/// complainant.
/// </summary>
/// <param name="Subject">The matter in a few words.</param>
/// <param name="Description">The matter in the complainant's words.</param>
public sealed record SplitMatter(
    [property: PersonalInformation] string Subject, [property: MultilineText, PersonalInformation] string Description)
        : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SplitMatter);

    /// <summary>Whether the part is a complaint or a tip-off.</summary>
    [DefaultValue(MatterKind.Report)]
    public MatterKind Matter { get; init; } = MatterKind.Report;

    internal override bool GathersFacts => true;

    internal override ValueTask<Facts> GatherAsync(
        IFactSource source, Complaint complaint, Facts facts, CancellationToken cancellationToken) =>
        new(facts with { NewId = ComplaintId.New(facts.Now) });

    internal override void Apply(DecisionContext context) =>
        context.Emit(new PartSplitOff { Part = context.Facts.NewId, Matter = Matter, Subject = Subject, Description = Description });

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Subject), Subject, "Say what the part is about.");
        check.RequireText(nameof(Description), Description);
    }
}
