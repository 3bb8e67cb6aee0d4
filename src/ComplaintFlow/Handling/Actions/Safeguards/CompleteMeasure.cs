using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Ends a recall or a suspension.</summary>
/// <param name="Result">What it achieved.</param>
public sealed record CompleteMeasure([property: Text] string Result) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CompleteMeasure);

    internal override void Apply(Draft draft) => Risks.End(draft, Result);

    internal override void Check(InputCheck check) => check.Written(nameof(Result), Result);
}
