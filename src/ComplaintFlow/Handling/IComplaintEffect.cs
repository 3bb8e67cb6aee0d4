namespace ComplaintFlow.Handling;

/// <summary>Performs an effect that the rules declare under <c>Effects</c>, after the commit that asks for it.</summary>
/// <remarks>
/// The workers call it at least once; a repeat has the same <see cref="HostEffect.Id"/>. The effects of one complaint come in
/// order. Must be safe to call from any thread.
/// </remarks>
public interface IComplaintEffect
{
    /// <summary>Performs the effect. If it throws, the effect counts as not done and is tried again later.</summary>
    /// <param name="effect">The effect and its complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that completes when the effect is done.</returns>
    ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken);
}
