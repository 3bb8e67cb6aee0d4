using ComplaintFlow.Complaints;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;

// Commits without end, and says after each answer which version of which complaint it was. The test kills it.
await using var store = new SqliteStore(args[0]);
var gate = new Lock();

await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(async () =>
{
    var key = new ComplaintKey(ComplaintKey.DefaultTenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));
    StoredComplaint? found = await store.FindAsync(key, CancellationToken.None);
    (long version, ReadOnlyMemory<byte> head) = (found?.Version ?? 0, found?.ChainHead ?? HashChain.Start);
    for (var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero); ; version++)
    {
        byte[] content = [.. BitConverter.GetBytes(version), .. new byte[500]];
        byte[] hash = HashChain.Next(head.Span, content);
        var message = new OutgoingMessage(key, $"{number}-{version + 1}", MessageKind.Integration, "Topic", at, content);
        CommitResult result = (await store.CommitAsync([new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = version,
            Snapshot = content,
            Summary = new ComplaintSummary
            {
                Key = key, Version = version + 1, Number = $"{number}", ReceivedAt = at, Channel = "Web", State = "Received", IsOpen = true,
            },
            Entry = new JournalEntry(key, version + 1, at, content, hash),
            Messages = [message],
            WakeAt = at,
        }], CancellationToken.None))[0];
        if (result.Status != CommitStatus.Committed)
            throw new InvalidOperationException($"Nobody else writes, and the answer was {result.Status}.");
        head = hash;
        lock (gate)
        {
            Console.Out.WriteLine($"{number} {version + 1}");
            Console.Out.Flush();
        }
    }
})));
