using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Provides the facts that only some actions need, before they are decided.</summary>
internal interface IFactSource
{
    /// <summary>Adds the results of the host's checks of orders and customers.</summary>
    ValueTask<Facts> WithChecksAsync(Facts facts, Complaint complaint, CancellationToken cancellationToken);

    /// <summary>Adds the complaint into which this one is to be merged, and whether it has ended.</summary>
    /// <exception cref="Storage.UnreadableComplaintException">The stored content of that complaint was damaged.</exception>
    ValueTask<Facts> WithMasterAsync(Facts facts, ComplaintId master, CancellationToken cancellationToken);
}
