namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>A clock that is set: complaints of years are made in minutes. Between two settings it goes as any other does.</summary>
internal sealed class GrowthClock : TimeProvider
{
    private TimeSpan _shift;

    public void SetTo(DateTimeOffset instant) => _shift = instant - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
