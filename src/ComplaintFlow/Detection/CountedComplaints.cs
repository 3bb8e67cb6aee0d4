using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Detection;

/// <summary>Decides which complaints detectors count.</summary>
internal static class CountedComplaints
{
    /// <summary>
    /// A withdrawn complaint is no longer a complaint, and a merged one counts as part of the complaint into which it was merged.
    /// </summary>
    private static readonly string[] Left = ["Withdrawn", "Merged"];

    /// <summary>
    /// Whether the complaint counts in its present state. A complaint that was reopened, or whose merge was undone, counts again.
    /// </summary>
    public static bool Counts(Complaint complaint) =>
        !Names.Has(Left, complaint.Outcome ?? complaint.State) && !Names.Has(Left, complaint.State);
}
