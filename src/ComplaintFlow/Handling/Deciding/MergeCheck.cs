using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Whether one complaint may be merged into another. Asked when the merge is proposed, and again on the other one when that takes it.
/// </summary>
internal static class MergeCheck
{
    /// <summary>Why not; null if nothing speaks against it.</summary>
    /// <param name="duplicate">The one that is to end.</param>
    /// <param name="master">The one that goes on; null if there is none with the id.</param>
    /// <param name="isOver">Whether the master has ended.</param>
    /// <param name="isProposing">Whether the master is to be merged elsewhere, so that it may not take others.</param>
    public static Refusal? Of(Complaint duplicate, Complaint? master, bool isOver, bool isProposing)
    {
        if (master is null)
            {
            return new Refusal(
                DiagnosticCodes.MergeMasterNotFound, "There is no complaint with the id that is named.", "Look it up by its number.")
            {
                Field = nameof(Merge.Master),
            };
        }
        if (master.Id == duplicate.Id)
            return No("A complaint cannot be merged into itself.", "Name another complaint that goes on.");
        if (master.Links?.Master is not null)
            return No("The other complaint was merged itself.", "Name the one that it was merged into.");
        if (isOver)
            return No("The other complaint has ended.", "Reopen it first, or reject this one with the reason Duplicate.");
        if (isProposing)
            return No("The other complaint is being merged itself.",
                "Name the one that it goes into, or try again when that merge is settled.");
        if (master.IsDrill != duplicate.IsDrill)
            return No("One of the two complaints is an exercise.", "Merge an exercise only with an exercise.");
        return master.Matter == duplicate.Matter ? null : No("A complaint and a tip-off are never merged.", "Handle both.");
    }

    private static Refusal No(string message, string remedy) =>
        new(DiagnosticCodes.MergeNotPossible, message, remedy) { Field = nameof(Merge.Master) };
}
