namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>A mail that lies in a mailbox.</summary>
internal interface IMailSource
{
    /// <summary>Its size, as the server counts it.</summary>
    long Size { get; }

    /// <summary>When it came into the mailbox.</summary>
    DateTimeOffset ArrivedAt { get; }

    /// <summary>Gets its bytes, and never more than a number of them.</summary>
    ValueTask<byte[]> FetchAsync(int most, CancellationToken cancellationToken);

    /// <summary>Gets the bytes of its headers, and never more than a number of them.</summary>
    ValueTask<byte[]> FetchHeadersAsync(int most, CancellationToken cancellationToken);
}
