using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Checks what the complaint says against records: an order, a service record. What the host's <see cref="IFactCheck"/> found is noted
/// beside it.
/// </summary>
public sealed record VerifyFacts : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(VerifyFacts);

    /// <summary>What the actor checked; none if the host checks by itself.</summary>
    public string? What { get; init; }

    /// <summary>What the actor found.</summary>
    public CheckResult Result { get; init; }

    /// <summary>Where the record is.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Reference { get; init; }

    /// <summary>What the complainant has lost, if it was found out.</summary>
    public Money? ActualLoss { get; init; }

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

    internal override void Check(InputCheck check) => check.Optional(nameof(What), What);
}
