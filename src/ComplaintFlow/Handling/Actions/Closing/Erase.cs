using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Requests the erasure of the personal data of a complaint (清除). It is always refused (CF3082): nothing can be erased from
/// journals and evidence yet.
/// </summary>
[Precondition<Erase>]
public sealed record Erase : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Erase);

    private static readonly Refusal s_impossible = new(
        DiagnosticCodes.ErasureNotPossible, "This version cannot erase personal data: they would stay in the journal and in the evidence.",
        "Leave the complaint in the archive, and restrict who may read it, until a later version can erase.");

    static void IHasPrecondition.Ask(DecisionContext context) => context.Refusals.Add(s_impossible);

    // This also applies if no workflow knows the trigger.
    internal override void Check(InputCheck check) => check.Refuse(s_impossible.Code, s_impossible.Message, s_impossible.Remedy);
}
