using ComplaintFlow.Mail.Receiving.Ports;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>Keeps the addresses that do not exist.</summary>
internal sealed class BouncedOfTest : IBouncedAddresses
{
    public List<string> Added { get; } = [];

    public ValueTask AddAsync(string address, CancellationToken cancellationToken)
    {
        Added.Add(address);
        return default;
    }
}
