using ComplaintFlow.Storage;

namespace ComplaintFlow.Lanes;

/// <summary>Which messages make room for the next one of their lane.</summary>
internal static class LeavingLanes
{
    /// <summary>Whether the message leaves its lane by the outcome: by being delivered, and a delivery also by being given up.</summary>
    public static bool LeavesLane(this MessageOutcome outcome) => outcome.Lease.Message.IsOrdered && outcome.Disposition switch
    {
        LeaseDisposition.Later or LeaseDisposition.Returned => false,
        LeaseDisposition.Dead => !outcome.Lease.Message.BlocksWhenDead,
        _ => true,
    };
}
