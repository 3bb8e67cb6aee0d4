using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records who is responsible for a failure, and the consequence. Only a few people may read it.</summary>
/// <param name="Person">The id of an actor.</param>
public sealed record RecordAccountability(string Person) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RecordAccountability);

    /// <summary>What the person did or failed to do.</summary>
    [MultilineText, PersonalInformation]
    public required string Finding { get; init; }

    /// <summary>The consequence.</summary>
    [MultilineText, PersonalInformation]
    public required string Measure { get; init; }

    internal override void Apply(DecisionContext context)
    {
        if (context.IsStrict && !context.IsOther(Person))
            context.Refuse(
                DiagnosticCodes.NamedPersonIsActor, "The person whom the action names is the actor.", "Let somebody else record it.",
                nameof(Person));
        context.Emit(new AccountabilityRecorded { Accountability = new Accountability(Person, Finding, Measure) });
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Person), Person, "Name the actor.");
        check.Person(nameof(Person), Person);
        check.RequireText(nameof(Finding), Finding);
        check.RequireText(nameof(Measure), Measure);
    }
}
