using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks whether one complaint may be merged into another. It is called when the merge is proposed, and again on the other
/// complaint when that one takes it over.
/// </summary>
internal static class MergeCheck
{
    /// <summary>Gets the reason why not; null if there is none.</summary>
    /// <param name="duplicate">The complaint that is to end.</param>
    /// <param name="master">The complaint that goes on; null if there is none with the id.</param>
    /// <param name="isOver">Whether the master has ended.</param>
    /// <param name="isProposing">Whether the master is to be merged elsewhere itself, so that it may not take others.</param>
    public static Refusal? Of(Complaint duplicate, Complaint? master, bool isOver, bool isProposing)
    {
        if (master is null)
            {
            return new Refusal(
                DiagnosticCodes.MergeMasterNotFound, "There is no complaint with the id that is named.", "Look it up by its number.")
            {
                Field = JsonPath.Of(nameof(Merge.Master)),
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
        new(DiagnosticCodes.MergeNotPossible, message, remedy) { Field = JsonPath.Of(nameof(Merge.Master)) };
}
