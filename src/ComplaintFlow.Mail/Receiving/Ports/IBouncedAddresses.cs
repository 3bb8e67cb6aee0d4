namespace ComplaintFlow.Mail.Receiving.Ports;

/// <summary>Learns addresses that do not exist. Thread-safe.</summary>
internal interface IBouncedAddresses
{
    /// <summary>Adds an address to which mail came back for good.</summary>
    ValueTask AddAsync(string address, CancellationToken cancellationToken);
}

/// <summary>Learns nothing: for hosts that send no mail.</summary>
internal sealed class NoBouncedAddresses : IBouncedAddresses
{
    public ValueTask AddAsync(string address, CancellationToken cancellationToken) => default;
}
