using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Asks the complainant for information. Do not ask for what your own records answer. The workflow sets the time for the answer.
/// </summary>
/// <param name="Questions">The questions.</param>
public sealed record RequestInformation(params IReadOnlyList<string> Questions) : ComplaintAction
{
    /// <summary>The questions.</summary>
    [MultilineText, PersonalInformation]
    public IReadOnlyList<string> Questions { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Questions);

    /// <inheritdoc/>
    public override string Trigger => nameof(RequestInformation);

    /// <inheritdoc cref="Respond.DeliveredBy"/>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new InformationRequested { Request = new InformationRequest { Questions = Questions, AskedAt = context.Now } });
        context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check)
    {
        check.RequireItems(nameof(Questions), Questions.Count, "Ask something.");
    }
}
