using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>Checks the statements of a complaint against the host's records of orders or customers.</summary>
/// <remarks>
/// It is called when someone verifies facts. If it throws, the result is <see cref="CheckResult.Unknown"/>. Must be safe to call
/// from any thread.
/// </remarks>
public interface IFactCheck
{
    /// <summary>The name of the check: <c>order</c>, <c>customer</c>.</summary>
    string Name { get; }

    /// <summary>Checks a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The result, and the place of the record if there is one.</returns>
    ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken);
}
