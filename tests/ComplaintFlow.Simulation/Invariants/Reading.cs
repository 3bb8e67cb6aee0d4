using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>Reads what may be damaged.</summary>
internal static class Reading
{
    /// <summary>The complaint of a number; null when it cannot be read, which another invariant tells of.</summary>
    public static async ValueTask<Complaint?> FindByNumberSafelyAsync(this IComplaintService complaints, string number)
    {
        try
        {
            return await complaints.FindByNumberAsync(number).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
