using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Submits the report on the investigation for review: six checks and six sections, none of them empty (003, Art. 10 and 17).
/// </summary>
/// <param name="Report">The report.</param>
[Precondition<SubmitReport>]
public sealed record SubmitReport([property: PersonalInformation] InvestigationReport Report) : ComplaintAction, IHasPrecondition
{
    private const string LetterField = $"{nameof(Report)}.{nameof(InvestigationReport.OriginalLetter)}";

    private static readonly string[] ByLetter = ["Letter", "Post", "Fax"];

    /// <inheritdoc/>
    public override string Trigger => nameof(SubmitReport);

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (!IsByLetter(context.Complaint))
            return;
        context.Needed.Add(LetterField);
        if (context.Complaint.Evidence.Count == 0)
            LacksLetter(context);
    }

    internal override void Apply(DecisionContext context)
    {
        if (Report.OriginalLetter is { } letter)
            context.HasEvidence(letter, LetterField);
        else if (context.IsStrict && IsByLetter(context.Complaint))
            LacksLetter(context);
        context.Emit(new ReportSubmitted { Report = Report, Author = context.Actor.Id });
        RecordCardIssue.WithReport(context);
    }

    private static void LacksLetter(DecisionContext context) => context.Refuse(
        DiagnosticCodes.RequiredValueMissing, "The original complaint is not attached.",
        "Add the letter as evidence, and name its number in OriginalLetter.", LetterField);

    private static bool IsByLetter(Complaint complaint) => Conditions.Names.Has(ByLetter, complaint.Channel);

    internal override void Check(InputCheck input)
    {
        InputCheck check = input.Within(nameof(Report));
        check.RequireText(nameof(Report.FactsTrue), Report.FactsTrue);
        check.RequireText(nameof(Report.Purpose), Report.Purpose);
        check.RequireText(nameof(Report.ReasonSound), Report.ReasonSound);
        check.RequireText(nameof(Report.Analysis), Report.Analysis);
        check.RequireText(nameof(Report.DemandJustified), Report.DemandJustified);
        check.RequireText(nameof(Report.OtherMatters), Report.OtherMatters);
        check.RequireText(nameof(Report.Cause), Report.Cause);
        check.RequireText(nameof(Report.Course), Report.Course);
        check.RequireText(nameof(Report.Responsible), Report.Responsible);
        check.RequireText(nameof(Report.Conclusion), Report.Conclusion);
        check.RequireText(nameof(Report.Countermeasures), Report.Countermeasures);
        check.RequireText(nameof(Report.PreventiveMeasures), Report.PreventiveMeasures);
        for (int i = 0; i < Report.Liability.Count; i++)
        {
            check.Required(
                $"{nameof(Report.Liability)}[{i}].{nameof(LiabilityShare.Party)}", Report.Liability[i].Party, "Name who is liable.");
        }
        if (Report.Liability.Count > 0
            && (Report.Liability.Any(share => share.Percent < 0) || Report.Liability.Sum(share => share.Percent) != 100))
            check.Refuse(
                DiagnosticCodes.SharesNotHundredPercent, "The shares of the liability are not 100 per cent in all.",
                "Give shares of 0 or more that add up to 100, or none.", nameof(Report.Liability));
    }
}
