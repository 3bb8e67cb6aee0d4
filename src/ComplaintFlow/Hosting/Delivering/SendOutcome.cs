using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>The names of what becomes of messages and deliveries, as spans and metrics have them.</summary>
internal static class SendOutcome
{
    public static string Name(LeaseDisposition disposition) => disposition switch
    {
        LeaseDisposition.Done => "sent",
        LeaseDisposition.Later => "failed",
        LeaseDisposition.Returned => "postponed",
        _ => "dead",
    };
}
