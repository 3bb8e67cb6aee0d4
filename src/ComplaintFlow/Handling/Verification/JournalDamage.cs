namespace ComplaintFlow.Handling.Verification;

/// <summary>A complaint whose journal or snapshot, or what stands beside them, is not as it was committed.</summary>
/// <param name="Number">The number of the complaint; its id if the complaint itself is gone.</param>
/// <param name="FirstBadVersion">The first version that does not fit: if the chain breaks, if an entry is missing, or the version of
/// a snapshot, row or alarm that was changed.</param>
/// <param name="What">What does not fit, in a few words; quotes nothing.</param>
public sealed record JournalDamage(string Number, long FirstBadVersion, string What);
