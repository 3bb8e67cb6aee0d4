using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Detection;

/// <summary>Which complaints count at all.</summary>
internal static class CountedComplaints
{
    /// <summary>What was withdrawn is no complaint any more, and what was merged counts where it went.</summary>
    private static readonly string[] Left = ["Withdrawn", "Merged"];

    /// <summary>Asked of how it stands: what was opened again, or whose merge was taken back, counts again.</summary>
    public static bool Counts(Complaint complaint) =>
        !Names.Has(Left, complaint.Outcome ?? complaint.State) && !Names.Has(Left, complaint.State);
}
