using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Declares a major complaint: a safety accident, a mass event, a case for the media. It is reported to the executives at once
/// and requires an emergency plan.
/// </summary>
/// <param name="Facts">What has happened.</param>
public sealed record DeclareMajor([property: MultilineText, PersonalInformation] string Facts) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(DeclareMajor);

    /// <summary>The number of people affected, if it is known.</summary>
    public int? PeopleAffected { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new EmergencyDeclared
        {
            Emergency = new Emergency { Facts = Facts, PeopleAffected = PeopleAffected, DeclaredAt = context.Now },
        });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Facts), Facts);
        if (PeopleAffected < 0)
            check.Refuse(
                DiagnosticCodes.NumberOutOfRange, "The number of people is negative.", "Give 0 or more, or none where it is not known.",
                nameof(PeopleAffected));
    }
}
