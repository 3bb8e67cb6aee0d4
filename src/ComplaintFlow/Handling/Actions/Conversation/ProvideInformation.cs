using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records the complainant's answers to the last request for information.</summary>
/// <param name="Answers">The answers.</param>
public sealed record ProvideInformation([property: MultilineText, PersonalInformation] string Answers) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ProvideInformation);

    internal override void Apply(DecisionContext context) => context.Emit(new InformationProvided { At = context.Now, Answers = Answers });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Answers), Answers);
}
