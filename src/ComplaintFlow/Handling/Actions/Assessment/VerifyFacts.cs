using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Checks the statements of the complaint against records: an order, a service record. The results of the host's
/// <see cref="IFactCheck"/> services are recorded as well.
/// </summary>
public sealed record VerifyFacts : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(VerifyFacts);

    /// <summary>The name of the check that the actor made; null if only the host checks.</summary>
    public string? What { get; init; }

    /// <summary>The result of the actor's check.</summary>
    public CheckResult Result { get; init; }

    /// <summary>The place of the record.</summary>
    [PersonalInformation]
    public string? Reference { get; init; }

    /// <summary>The loss of the complainant, if it is known.</summary>
    public Money? ActualLoss { get; init; }

    internal override bool GathersFacts => true;

    internal override ValueTask<Facts> GatherAsync(
        IFactSource source, Complaint complaint, Facts facts, CancellationToken cancellationToken) =>
        source.WithChecksAsync(facts, complaint, cancellationToken);

    internal override void Apply(DecisionContext context)
    {
        FactCheck[] own = What is null ? [] : [new FactCheck(What, Result, context.Now, context.Actor.Id, Reference)];
        IReadOnlyList<FactCheck> all = [.. own, .. context.Facts.Checks];
        if (all.Count > 0)
            context.Emit(new FactsChecked { Checks = all });
        else if (ActualLoss is null)
            context.Refuse(
                DiagnosticCodes.RequiredValueMissing, "Nothing was checked.",
                "Give What and Result, or register an IFactCheck with the host.", nameof(What));
        if (ActualLoss is { } loss)
            context.Emit(new LossAssessed { Loss = loss });
    }
}
