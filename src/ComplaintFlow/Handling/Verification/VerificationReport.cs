namespace ComplaintFlow.Handling.Verification;

/// <summary>What was found when a store was verified.</summary>
/// <param name="Complaints">How many complaints were looked at.</param>
/// <param name="Entries">How many journal entries were looked at.</param>
/// <param name="Damaged">The complaints that are not as they were committed; empty if all are.</param>
public sealed record VerificationReport(long Complaints, long Entries, IReadOnlyList<JournalDamage> Damaged)
{
    /// <summary>
    /// The workflows that complaints are bound to and that are not as they were published; empty if all are, or if none were looked
    /// at.
    /// </summary>
    public IReadOnlyList<DefinitionDamage> Definitions { get; init; } = [];

    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => Damaged.Count == 0 && Definitions.Count == 0;
}

/// <summary>A published workflow that is not as it was published. Nothing is decided under it.</summary>
/// <param name="Hash">The hash by which complaints are bound to it.</param>
/// <param name="What">What does not fit, in a few words; quotes nothing.</param>
public sealed record DefinitionDamage(string Hash, string What);
