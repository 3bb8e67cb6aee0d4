namespace ComplaintFlow.Handling.Verification;

/// <summary>What was found when journals were verified.</summary>
/// <param name="Complaints">How many complaints were looked at.</param>
/// <param name="Entries">How many journal entries were looked at.</param>
/// <param name="Damaged">The complaints that are not as they were committed; empty where all are.</param>
public sealed record VerificationReport(long Complaints, long Entries, IReadOnlyList<JournalDamage> Damaged);

/// <summary>A complaint whose journal or snapshot is not as it was committed.</summary>
/// <param name="Number">The number of the complaint; its id where the complaint itself is gone.</param>
/// <param name="FirstBadVersion">The first version that does not fit: where the chain breaks, where an entry is missing, or the version of a snapshot that was changed.</param>
/// <param name="What">What does not fit, in a few words; quotes nothing.</param>
public sealed record JournalDamage(string Number, long FirstBadVersion, string What);
