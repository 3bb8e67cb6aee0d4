namespace ComplaintFlow.Calendars;

/// <summary>Where a period of calendar days, weeks or months ends if its last day is a day of rest.</summary>
public enum Roll
{
    /// <summary>On that day all the same.</summary>
    None,

    /// <summary>
    /// On the next day that is not a statutory holiday; a plain weekend does not move it
    /// (PRC Civil Code Art. 203(1), 「最后一日是法定休假日」; SAMR complaint measures Art. 45).
    /// </summary>
    StatutoryHoliday,

    /// <summary>On the next working day (as in Regulation (EEC, Euratom) No 1182/71 Art. 3(4)).</summary>
    AnyNonWorkingDay,
}
