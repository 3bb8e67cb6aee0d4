namespace ComplaintFlow.Handling;

/// <summary>
/// Creates the numbers by which people know complaints. Must be thread-safe; a number that exists already is asked for again.
/// </summary>
public interface IComplaintNumberGenerator
{
    /// <summary>A new number.</summary>
    /// <param name="receivedAt">The instant of the receipt (UTC).</param>
    string Next(DateTimeOffset receivedAt);
}
