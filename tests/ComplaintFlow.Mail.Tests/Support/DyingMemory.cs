using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>What is remembered of a process that dies before it can take anything back.</summary>
internal sealed class DyingMemory(TimeProvider time) : IMailMemory
{
    private readonly MailMemory _inner = new(new InMemoryStore(), time);

    public ValueTask<bool> TryTakeAsync(string name, string holder, DateTimeOffset until, CancellationToken cancellationToken) =>
        _inner.TryTakeAsync(name, holder, until, cancellationToken);

    public ValueTask<long> CountAsync(string key, int change, DateTimeOffset until, CancellationToken cancellationToken) =>
        _inner.CountAsync(key, Math.Max(0, change), until, cancellationToken);

    public ValueTask RememberAsync(string key, string value, DateTimeOffset until, CancellationToken cancellationToken) =>
        _inner.RememberAsync(key, value, until, cancellationToken);

    public ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken) => _inner.FindAsync(key, cancellationToken);
}
