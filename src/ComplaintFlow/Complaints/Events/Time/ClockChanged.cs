namespace ComplaintFlow.Complaints.Events;

/// <summary>Represents an event of a running clock.</summary>
public abstract record ClockChanged : ComplaintEvent
{
    private protected ClockChanged()
    {
    }

    /// <summary>The number of the clock within the complaint.</summary>
    public required int Clock { get; init; }

    /// <summary>The name of the target, for readers of the journal.</summary>
    public required string Target { get; init; }

    private protected abstract Clock Change(Clock clock);

    internal sealed override Complaint Apply(Complaint complaint)
    {
        Clock[] clocks = complaint.Clocks.ToArray();
        clocks[Clock - 1] = Change(clocks[Clock - 1]);
        return complaint with { Clocks = clocks };
    }
}
