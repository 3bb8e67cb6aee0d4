namespace ComplaintFlow.Calendars;

/// <summary>Specifies when the last day of a period in days ends (PRC Civil Code Art. 203(2)).</summary>
public enum DayEnd
{
    /// <summary>At 24:00 local time.</summary>
    Midnight,

    /// <summary>When business closes on that day, or at 24:00 if the calendar is not open on it.</summary>
    CloseOfBusiness,
}
