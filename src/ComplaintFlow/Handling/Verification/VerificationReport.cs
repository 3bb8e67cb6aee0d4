namespace ComplaintFlow.Handling.Verification;

/// <summary>Represents the result of verifying a store.</summary>
/// <param name="Complaints">The number of complaints that were verified.</param>
/// <param name="Entries">The number of journal entries that were verified.</param>
/// <param name="Damaged">The complaints that are not as they were committed; empty if all are.</param>
public sealed record VerificationReport(long Complaints, long Entries, IReadOnlyList<JournalDamage> Damaged)
{
    /// <summary>
    /// The workflows of complaints that are not as they were published; empty if all are, or if none were verified.
    /// </summary>
    public IReadOnlyList<DefinitionDamage> Definitions { get; init; } = [];

    /// <summary>Whether no damage was found.</summary>
    public bool IsSound => Damaged.Count == 0 && Definitions.Count == 0;
}

/// <summary>Represents a workflow that is not as it was published. Nothing is decided under it.</summary>
/// <param name="Hash">The hash by which complaints refer to it.</param>
/// <param name="What">What does not fit, in a few words; quotes nothing.</param>
public sealed record DefinitionDamage(string Hash, string What);
