using ComplaintFlow.Complaints;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;

// One of several nodes: commits to complaints that all nodes share, and sends what was committed, without end. It says after each answer
// which version of which complaint was written, and which message it is about to report as sent. The test kills it.
(string connectionString, string node) = (args[0], args[1]);
await using var store = new PostgreSqlStore(connectionString, new PostgreSqlStoreOptions { RetryTimeout = TimeSpan.FromMinutes(2) });
var gate = new Lock();
var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

await Task.WhenAll(Enumerable.Range(1, 6).Select(number => Task.Run(() => WriteAsync(number))).Append(Task.Run(SendAsync)));

async Task WriteAsync(int number)
{
    var key = new ComplaintKey(ComplaintKey.DefaultTenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));
    for (int tries = 0; ; tries++)
    {
        StoredComplaint? found = await store.FindAsync(key, CancellationToken.None);
        (long version, ReadOnlyMemory<byte> head) = (found?.Version ?? 0, found?.ChainHead ?? HashChain.Start);
        byte[] content = System.Text.Encoding.UTF8.GetBytes($"{node} {number} {tries}");
        CommitResult result = (await store.CommitAsync([new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = version,
            Snapshot = content,
            Summary = new ComplaintSummary
            {
                Key = key, Version = version + 1, Number = $"{number}", ReceivedAt = at, Channel = "Web", State = "Received", IsOpen = true,
            },
            Entry = new JournalEntry(key, version + 1, at, content, HashChain.Next(head.Span, content)),
            Messages = [new OutgoingMessage(key, $"{number}-{version + 1}", MessageKind.Integration, "Topic", at, content)],
            WakeAt = at,
        }], CancellationToken.None))[0];
        if (result.Status == CommitStatus.Committed)
            Say($"written {number} {version + 1}");
    }
}

async Task SendAsync()
{
    // Each lease is from a later instant, so what a node that was killed had leased is free again after a while.
    for (DateTimeOffset now = at; ; now = now.AddSeconds(1))
    {
        foreach (MessageLease lease in await store.LeaseAsync(
            new LeaseRequest(now, node, TimeSpan.FromSeconds(20), 10), CancellationToken.None))
        {
            Say($"sent {lease.Message.Key.Id.Value.ToString()[..8].TrimStart('0')} {lease.Message.Id.Split('-')[1]}");
            await store.SettleAsync([new MessageOutcome(lease, LeaseDisposition.Done)], CancellationToken.None);
        }
    }
}

void Say(string line)
{
    lock (gate)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
