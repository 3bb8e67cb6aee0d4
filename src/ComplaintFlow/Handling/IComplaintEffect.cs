namespace ComplaintFlow.Handling;

/// <summary>Performs an effect that the rules declare under <c>Effects</c>, after the commit that asks for it.</summary>
/// <remarks>
/// It is called at least once by the workers; a repeat bears the same <see cref="HostEffect.Id"/>. The effects of one complaint come in
/// their order.
/// </remarks>
public interface IComplaintEffect
{
    /// <summary>Performs the effect. An exception means that it was not done: it is tried again later.</summary>
    /// <param name="effect">What is asked for, and of which complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that ends when the effect is done.</returns>
    ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken);
}
