using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Engine;

/// <summary>Checks what a complaint that comes in means, when its shape is right.</summary>
internal static class IntakeCheck
{
    public static void Check(Intake intake, Facts facts, InputCheck check)
    {
        if (facts.Strict)
            Complete(intake, check);
        if (intake.ReceivedAt is { } received && Instant.Cut(received) > facts.Now)
            check.Refuse("CF3007", "The receipt lies in the future.", "Give an instant that has passed, or none: then it is now.");

        Parties(intake, check);
        check.Fields(intake.Fields);
    }

    private static void Complete(Intake intake, InputCheck check)
    {
        check.Required(nameof(intake.Channel), intake.Channel, "Name the way by which the complaint came in, such as Web or Phone.");
        if (string.IsNullOrWhiteSpace(intake.Subject) && string.IsNullOrWhiteSpace(intake.Description))
            check.Refuse("CF3004", "The complaint has neither a subject nor a description.", "Say what it is about.");
    }

    private static void Parties(Intake intake, InputCheck check)
    {
        Complainant complainant = intake.Complainant;
        check.Names(nameof(complainant.JointSpeakers), complainant.JointSpeakers);
        if (complainant.JointSpeakers.Count > 2)
            check.Refuse("CF3007", "More than two people speak for a joint group.", "Name one or two (SAMR Measures 2026, Art. 12).");
        if (complainant.JointMembers < 2)
            check.Refuse("CF3007", "A joint group has fewer than two members.", "Give their number, or none for one complainant.");
        if (complainant.Representative is { } representative)
        {
            check.Written(nameof(representative.Name), representative.Name);
            check.Written(nameof(representative.Mandate), representative.Mandate);
        }
        foreach (Respondent respondent in intake.Respondents)
        {
            check.Required(nameof(Respondent.Reference), respondent.Reference, "Give the id of the actor, the name of the department, or the number of the supplier.");
            if (respondent.Kind == RespondentKind.Person)
                check.Person(nameof(Respondent.Reference), respondent.Reference);
        }
        if (intake.TrackingToken is { } token && !TrackingToken.IsOne(token))
            check.Refuse("CF3007", "The tracking token is not one.", "Take one from TrackingToken.New().");
    }
}
