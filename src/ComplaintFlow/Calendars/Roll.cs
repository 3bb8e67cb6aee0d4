namespace ComplaintFlow.Calendars;

/// <summary>Specifies where a period of calendar days, weeks or months ends if its last day is a day of rest.</summary>
public enum Roll
{
    /// <summary>It ends on that day.</summary>
    None,

    /// <summary>
    /// It ends on the next day that is not a statutory holiday. An ordinary weekend does not move it (PRC Civil Code Art. 203(1),
    /// 「最后一日是法定休假日」; SAMR complaint measures Art. 45).
    /// </summary>
    StatutoryHoliday,

    /// <summary>It ends on the next working day (as in Regulation (EEC, Euratom) No 1182/71 Art. 3(4)).</summary>
    AnyNonWorkingDay,
}
