namespace ComplaintFlow.Handling;

/// <summary>
/// Creates the numbers by which people know complaints. Must be safe to call from any thread. If a number exists already, the
/// library asks for another one.
/// </summary>
public interface IComplaintNumberGenerator
{
    /// <summary>Creates a new number.</summary>
    /// <param name="receivedAt">The instant of the receipt (UTC).</param>
    /// <returns>The number.</returns>
    string Next(DateTimeOffset receivedAt);
}
