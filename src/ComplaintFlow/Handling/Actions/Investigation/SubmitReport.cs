using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Submits the report on the investigation for review: six checks and six sections, none of them empty (003, Art. 10 and 17).</summary>
/// <param name="Report">The report.</param>
[Precondition<SubmitReport>]
public sealed record SubmitReport([property: Privacy(PrivacyClass.Personal)] InvestigationReport Report) : ComplaintAction, IHasPrecondition
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
        CardIssue.WithReport(context);
    }

    private static void LacksLetter(DecisionContext context) => context.Refuse(
        DiagnosticCodes.RequiredValueMissing, "The original complaint is not attached.",
        "Add the letter as evidence, and name its number in OriginalLetter.", LetterField);

    private static bool IsByLetter(Complaint complaint) => Conditions.Names.Has(ByLetter, complaint.Channel);

    internal override void Check(InputCheck input)
    {
        InputCheck check = input.Within(nameof(Report));
        check.Written(nameof(Report.FactsTrue), Report.FactsTrue);
        check.Written(nameof(Report.Purpose), Report.Purpose);
        check.Written(nameof(Report.ReasonSound), Report.ReasonSound);
        check.Written(nameof(Report.Analysis), Report.Analysis);
        check.Written(nameof(Report.DemandJustified), Report.DemandJustified);
        check.Written(nameof(Report.OtherMatters), Report.OtherMatters);
        check.Written(nameof(Report.Cause), Report.Cause);
        check.Written(nameof(Report.Course), Report.Course);
        check.Written(nameof(Report.Responsible), Report.Responsible);
        check.Written(nameof(Report.Conclusion), Report.Conclusion);
        check.Written(nameof(Report.Countermeasures), Report.Countermeasures);
        check.Written(nameof(Report.PreventiveMeasures), Report.PreventiveMeasures);
        check.Names(nameof(Report.Liability), [.. Report.Liability.Select(share => share.Party)]);
        if (Report.Liability.Count > 0 && (Report.Liability.Any(share => share.Percent < 0) || Report.Liability.Sum(share => share.Percent) != 100))
            check.Refuse(DiagnosticCodes.SharesNotHundredPercent, "The shares of the liability are not 100 per cent in all.", "Give shares of 0 or more that add up to 100, or none.", nameof(Report.Liability));
    }
}
