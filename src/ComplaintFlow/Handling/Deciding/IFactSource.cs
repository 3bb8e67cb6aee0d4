using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Where an action asks for what only it needs to know, before it is decided.</summary>
internal interface IFactSource
{
    /// <summary>What the host's checks of orders and customers find for the complaint.</summary>
    ValueTask<Facts> WithChecksAsync(Facts facts, Complaint complaint, CancellationToken cancellationToken);

    /// <summary>The complaint that this one is to be merged into, and whether that has ended.</summary>
    /// <exception cref="Storage.UnreadableComplaintException">What is stored of that complaint was damaged.</exception>
    ValueTask<Facts> WithMasterAsync(Facts facts, ComplaintId master, CancellationToken cancellationToken);
}
