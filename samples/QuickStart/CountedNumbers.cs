using System.Globalization;
using ComplaintFlow.Handling;

namespace QuickStart;

/// <summary>
/// Numbers in the order of receipt, so that every run of the demo prints the same. One process only: nodes that share a store need numbers
/// that cannot meet.
/// </summary>
internal sealed class CountedNumbers : IComplaintNumberGenerator
{
    private int _last;

    public string Next(DateTimeOffset receivedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"QS-{Interlocked.Increment(ref _last):0000}");
}
