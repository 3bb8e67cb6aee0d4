namespace ComplaintFlow.Calendars;

/// <summary>When the last day of a period counted in days ends (PRC Civil Code Art. 203(2)).</summary>
public enum DayEnd
{
    /// <summary>At 24:00 local time.</summary>
    Midnight,

    /// <summary>When business stops on that day; at 24:00 where the calendar is not open on it.</summary>
    CloseOfBusiness,
}
