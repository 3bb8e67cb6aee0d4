namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>One server for all tests that only need accounts.</summary>
[CollectionDefinition(Name)]
public sealed class DovecotGroup : ICollectionFixture<DovecotFixture>
{
    public const string Name = "dovecot";
}

/// <summary>Starts the server when the first test needs it.</summary>
public sealed class DovecotFixture : IDisposable
{
    private readonly Lazy<DovecotServer> _server = new(static () => DovecotServer.Start());
    private int _accounts;

    internal DovecotServer Server
    {
        get
        {
            Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
            return _server.Value;
        }
    }

    /// <summary>An account that no other test has.</summary>
    internal MailAccount NewAccount() => new(Server, $"box{Interlocked.Increment(ref _accounts)}");

    public void Dispose()
    {
        if (_server.IsValueCreated)
            _server.Value.Dispose();
    }
}
