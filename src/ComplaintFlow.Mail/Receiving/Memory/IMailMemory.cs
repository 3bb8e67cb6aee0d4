namespace ComplaintFlow.Mail.Receiving.Memory;

/// <summary>
/// Remembers what all hosts must know of incoming mail: who reads a mailbox, counts of a day, where an earlier mail went. Keys hold no
/// personal data. Thread-safe.
/// </summary>
internal interface IMailMemory
{
    /// <summary>Takes something for a holder, or prolongs what the holder has.</summary>
    /// <param name="name">What is taken.</param>
    /// <param name="holder">Who takes it.</param>
    /// <param name="until">From when on others may take it. An instant that has passed gives it back.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>Whether the holder has it now.</returns>
    ValueTask<bool> TryTakeAsync(string name, string holder, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Changes a count.</summary>
    /// <param name="key">What is counted.</param>
    /// <param name="change">By how much; negative to take back what was counted.</param>
    /// <param name="until">When the count ends.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The count after the change.</returns>
    ValueTask<long> CountAsync(string key, int change, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Remembers a value.</summary>
    ValueTask RememberAsync(string key, string value, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gets a value; null if there is none, or it has ended.</summary>
    ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken);
}
