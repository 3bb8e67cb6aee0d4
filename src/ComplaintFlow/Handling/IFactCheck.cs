using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>
/// Checks what a complaint says against the host's records of orders or customers. Asked when someone verifies facts; one that fails
/// counts as <see cref="CheckResult.Unknown"/>. Thread-safe.
/// </summary>
public interface IFactCheck
{
    /// <summary>What it checks: <c>order</c>, <c>customer</c>.</summary>
    string Name { get; }

    /// <summary>Checks a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The result and where the record is, if there is one.</returns>
    ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken);
}
