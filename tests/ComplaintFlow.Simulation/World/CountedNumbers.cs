using System.Globalization;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Simulation.World;

/// <summary>Numbers that are the same in each run of a seed.</summary>
internal sealed class CountedNumbers : IComplaintNumberGenerator
{
    private int _last;

    public string Next(DateTimeOffset receivedAt) => string.Create(CultureInfo.InvariantCulture, $"S-{++_last}");
}
