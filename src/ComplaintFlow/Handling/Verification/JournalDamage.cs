namespace ComplaintFlow.Handling.Verification;

/// <summary>Represents a complaint whose journal, snapshot or related data is not as it was committed.</summary>
/// <param name="Number">The number of the complaint; its id if the complaint itself is gone.</param>
/// <param name="FirstBadVersion">The first version that does not fit: where the chain breaks or an entry is missing, or the
/// version of the changed snapshot, row or alarm.</param>
/// <param name="What">What does not fit, in a few words; quotes nothing.</param>
public sealed record JournalDamage(string Number, long FirstBadVersion, string What);
