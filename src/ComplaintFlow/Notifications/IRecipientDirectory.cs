namespace ComplaintFlow.Notifications;

/// <summary>Finds the people behind the receivers of notices to staff.</summary>
/// <remarks>
/// An implementation must be thread-safe. The one of the library reads the section <c>ComplaintFlow:Recipients</c>
/// (<see cref="RecipientOptions"/>). Complainants are not asked for: their contacts are part of the complaint.
/// </remarks>
public interface IRecipientDirectory
{
    /// <summary>Finds the people behind a receiver, absent ones replaced by their substitutes.</summary>
    /// <param name="query">The receiver.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The people; none if nobody is known. That is counted, logged and shown in the health check.</returns>
    ValueTask<IReadOnlyList<Recipient>> FindAsync(RecipientQuery query, CancellationToken cancellationToken);
}
