namespace ComplaintFlow.Storage;

/// <summary>Checks commits for what must hold regardless of what the store contains. For adapters.</summary>
/// <remarks>
/// A caller whose commit has a defect is faulty itself, so the methods throw instead of returning a status. All members are safe
/// to call from any thread.
/// </remarks>
public static class CommitValidator
{
    /// <summary>Checks the commits of one call, before anything is read or written.</summary>
    /// <param name="commits">The commits.</param>
    /// <exception cref="ArgumentException">One of them has a defect.</exception>
    public static void Check(IReadOnlyList<ComplaintCommit> commits)
    {
        // Most calls have one commit with one message, which nothing can repeat.
        HashSet<ComplaintKey>? complaints = commits.Count > 1 ? new(commits.Count) : null;
        HashSet<(string Tenant, string Id)>? messages = commits is [{ Messages.Count: < 2 }] ? null : [];
        foreach (ComplaintCommit commit in commits)
        {
            if (complaints?.Add(commit.Key) == false)
                throw Defect("Two commits of one call name the same complaint.");
            Check(commit);
            foreach (OutgoingMessage message in commit.Messages)
            {
                if (message.Key != commit.Key)
                    throw Defect("A message belongs to another complaint than its commit.");
                if (message.Kind == MessageKind.Delivery || message is not { Channel: "", Endpoint: "" })
                    throw Defect("A commit has no deliveries: they come of its messages.");
                if (messages?.Add((message.Key.Tenant, message.Id)) == false)
                    throw Defect("Two messages of one call have the same id.");
            }
        }
    }

    /// <summary>
    /// Checks that the entry of a commit follows from the entry before. Call it for commits that would otherwise be accepted.
    /// </summary>
    /// <param name="commit">The commit.</param>
    /// <param name="head">The hash of the last entry, or <see cref="HashChain.Start"/>.</param>
    /// <exception cref="ArgumentException">The entry does not follow.</exception>
    public static void CheckChain(ComplaintCommit commit, ReadOnlySpan<byte> head)
    {
        if (!commit.Entry.Hash.Span.SequenceEqual(HashChain.Next(head, commit.Entry.Content.Span)))
            throw Defect("The hash of the entry does not follow from the entry before and its content.", nameof(commit));
    }

    /// <summary>
    /// Creates the exception for a commit that has a message whose id belongs to a message that has not left yet.
    /// </summary>
    /// <returns>The exception, for the adapter to throw.</returns>
    public static ArgumentException MessageExists() => Defect("A message has the id of one that has not left yet.");

    private static ArgumentException Defect(string sentence, string parameter = "commits") => new(sentence, parameter);

    private static void Check(ComplaintCommit commit)
    {
        if (string.IsNullOrEmpty(commit.Key.Tenant))
            throw Defect("The commit names no tenant.");
        if (commit.ExpectedVersion < 0)
            throw Defect("The expected version is negative.");
        if (commit.Entry.Key != commit.Key || commit.Summary.Key != commit.Key)
            throw Defect("The entry or the summary belongs to another complaint than its commit.");
        if (commit.Entry.Version != commit.ExpectedVersion + 1 || commit.Summary.Version != commit.ExpectedVersion + 1)
            throw Defect("The version of the entry or of the summary is not the one after the expected version.");
        foreach (UniqueKey key in commit.UniqueKeys)
        {
            if (!string.Equals(key.Tenant, commit.Key.Tenant, StringComparison.Ordinal))
                throw Defect("A unique key belongs to another tenant than its commit.");
        }
        if (commit.SearchKeys?.Any(string.IsNullOrEmpty) == true)
            throw Defect("A search key is empty.");
    }
}
