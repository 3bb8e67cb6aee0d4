using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Engine;

/// <summary>Checks the meaning of an intake, after its shape was checked.</summary>
internal static class IntakeCheck
{
    public static void Check(Intake intake, Facts facts, InputCheck check)
    {
        if (facts.EnforcesRolesAndFields)
            Complete(intake, check);
        if (intake.ReceivedAt is { } received && Instant.TruncateToMicroseconds(received) > facts.Now)
            check.Refuse(
                DiagnosticCodes.InstantInFuture, "The receipt lies in the future.",
                "Give an instant that has passed, or none: then it is now.", nameof(intake.ReceivedAt));

        for (int i = 0; i < intake.Demands.Count; i++)
            Demanded(intake.Demands[i], check.Within($"{nameof(intake.Demands)}[{i}]"));
        Parties(intake, check);
        check.Fields(intake.Fields);
    }

    private static void Complete(Intake intake, InputCheck check)
    {
        check.Required(nameof(intake.Channel), intake.Channel, "Name the way by which the complaint came in, such as Web or Phone.");
        if (string.IsNullOrWhiteSpace(intake.Subject) && string.IsNullOrWhiteSpace(intake.Description))
            check.Refuse(
                DiagnosticCodes.RequiredValueMissing, "The complaint has neither a subject nor a description.", "Say what it is about.",
                nameof(intake.Description));
    }

    private static void Parties(Intake intake, InputCheck check)
    {
        Complaining(intake.Complainant, check.Within(nameof(intake.Complainant)));
        for (int i = 0; i < intake.Respondents.Count; i++)
            Respondent(intake.Respondents[i], check.Within($"{nameof(intake.Respondents)}[{i}]"));
        if (intake.TrackingToken is { } token && !TrackingToken.IsOne(token))
        {
            check.Refuse(DiagnosticCodes.MalformedValue, "The tracking token is not one.", "Take one from TrackingToken.New().",
                nameof(intake.TrackingToken));
        }
    }

    /// <summary>Nobody has decided a demand that is only now made: that takes SettleDemands, and the authority to grant.</summary>
    private static void Demanded(Demand demand, InputCheck check)
    {
        if (demand.Status != DemandStatus.Open && check.IsStrict)
            check.Refuse(
                DiagnosticCodes.DemandAlreadyDecided, "A demand that is only now made is decided already.",
                "Leave the status out; decide the demand with SettleDemands.", nameof(demand.Status));
        if (demand.Quantity <= 0)
            check.Refuse(
                DiagnosticCodes.NumberOutOfRange, "The quantity is not above 0.", "Give a number above 0, or none.",
                nameof(demand.Quantity));
    }

    private static void Complaining(Complainant complainant, InputCheck check)
    {
        if (complainant.JointSpeakers.Count > 2)
        {
            check.Refuse(DiagnosticCodes.LimitExceeded, "More than two people speak for a joint group.",
                "Name one or two (SAMR Measures 2026, Art. 12).", nameof(complainant.JointSpeakers));
        }
        if (complainant.JointMembers < 2)
        {
            check.Refuse(DiagnosticCodes.NumberOutOfRange, "A joint group has fewer than two members.",
                "Give their number, or none for one complainant.", nameof(complainant.JointMembers));
        }
        if (complainant.Representative is not { } representative)
            return;
        InputCheck within = check.Within(nameof(complainant.Representative));
        within.RequireText(nameof(representative.Name), representative.Name);
        within.RequireText(nameof(representative.Mandate), representative.Mandate);
    }

    private static void Respondent(Respondent respondent, InputCheck check)
    {
        check.Required(nameof(respondent.Reference), respondent.Reference,
            "Give the id of the actor, the name of the department, or the number of the supplier.");
        if (respondent.Kind == RespondentKind.Person)
            check.Person(nameof(respondent.Reference), respondent.Reference);
    }
}
