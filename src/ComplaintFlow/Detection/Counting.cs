using ComplaintFlow.Complaints;

namespace ComplaintFlow.Detection;

/// <summary>Which complaints count at all.</summary>
internal static class Counting
{
    /// <summary>What was withdrawn is no complaint any more, and what was merged counts where it went.</summary>
    private static readonly string[] Left = ["Withdrawn", "Merged"];

    public static bool Counts(Complaint complaint) => !Array.Exists(Left, state => complaint.MilestoneOf(state) is not null);
}
