namespace ComplaintFlow.Figures;

/// <summary>
/// What is measured. A share is between 0 and 1; times are in hours. <c>docs/figures.md</c> has the formulas and where they come from.
/// </summary>
public enum Indicator
{
    /// <summary>Complaints received in the period: a count.</summary>
    Received,

    /// <summary>Acceptances in the period: a count.</summary>
    Accepted,

    /// <summary>Rejections in the period: a count.</summary>
    Rejected,

    /// <summary>Withdrawals in the period: a count.</summary>
    Withdrawn,

    /// <summary>Closings in the period, withdrawals not among them: a count, in all and by outcome.</summary>
    Closed,

    /// <summary>Reopenings in the period: a count.</summary>
    Reopened,

    /// <summary>Complaints open when the period begins: a count.</summary>
    OpenAtBegin,

    /// <summary>Complaints open when the period ends: a count.</summary>
    OpenAtEnd,

    /// <summary>First answers by a person at or before their due instant, of those due in the period.</summary>
    FirstResponseTimeliness,

    /// <summary>Acknowledgements at or before their due instant, of those due in the period.</summary>
    AcknowledgementTimeliness,

    /// <summary>Promises kept, extensions honoured, of those due in the period: in all and by target.</summary>
    OnTime,

    /// <summary>The same, but a promise that was extended counts as missed.</summary>
    OnTimeWithoutExtensions,

    /// <summary>Follow-ups at or before their due instant, of those due in the period.</summary>
    FollowUpTimeliness,

    /// <summary>Follow-ups done, of the settlements that were carried out in the period.</summary>
    FollowUpRate,

    /// <summary>Closed as resolved, of all closed in the period.</summary>
    ResolutionRate,

    /// <summary>Complainants who say that the matter is resolved, of those who answered in the period.</summary>
    ConfirmedResolution,

    /// <summary>
    /// Closed as resolved without another contact with the complainant and without a second round, of all closed in the period.
    /// </summary>
    FirstContactResolution,

    /// <summary>From the receipt to the closing: the mean, in hours.</summary>
    ResolutionHours,

    /// <summary>From the receipt to the closing: the median, in hours.</summary>
    ResolutionHoursMedian,

    /// <summary>From the receipt to the closing: what nine of ten do not exceed, in hours.</summary>
    ResolutionHoursNinetieth,

    /// <summary>
    /// From the receipt to the closing, without pauses and without the time between an earlier closing and the reopening: the mean, in
    /// hours.
    /// </summary>
    EffectiveHours,

    /// <summary>The same: the median, in hours.</summary>
    EffectiveHoursMedian,

    /// <summary>The same: what nine of ten do not exceed, in hours.</summary>
    EffectiveHoursNinetieth,

    /// <summary>Closed within eight weeks of the receipt, of all closed in the period.</summary>
    ClosedWithinEightWeeks,

    /// <summary>
    /// Closed before the third working day after the receipt was over, of all closed in the period. Measured by the calendar of the query,
    /// and not without one.
    /// </summary>
    ClosedWithinThreeWorkingDays,

    /// <summary>Settled on the fast track, of those first accepted in the period.</summary>
    FastTrackShare,

    /// <summary>Reopened or handled a second time, of those settled on the fast track and closed in the period.</summary>
    FastTrackReopenRate,

    /// <summary>Marks 4 and 5 for the handling, of the answers in the period.</summary>
    ProcessSatisfaction,

    /// <summary>Marks 4 and 5 for the result, of the answers in the period.</summary>
    ResultSatisfaction,

    /// <summary>The mark for the handling: the mean, from 1 to 5.</summary>
    ProcessMark,

    /// <summary>The mark for the result: the mean, from 1 to 5.</summary>
    ResultMark,

    /// <summary>Reopened or handled a second time, at the latest a window after the closing, of those closed in the period.</summary>
    ReopenRate,

    /// <summary>Escalated at least once, of those first accepted in the period: in all, to management, and to a higher tier.</summary>
    EscalationRate,

    /// <summary>
    /// Went to mediation, arbitration, court or an authority, at the latest a window after the closing, of those closed in the period.
    /// </summary>
    ExternalReferralRate,

    /// <summary>Went to an authority, at the latest a window after the closing, of those closed in the period.</summary>
    AuthorityReferralRate,

    /// <summary>Complaints received in the period, by what the host measures its business with: one for each base.</summary>
    ComplaintRate,

    /// <summary>
    /// Complaints of somebody who complained of the same subject area within the window before, of those received in the period.
    /// </summary>
    RepeatByPerson,

    /// <summary>Complaints with the same cause and article as another within the window before, of those received in the period.</summary>
    RepeatByCause,

    /// <summary>Found right, at least in part, of those closed in the period on which a finding was made.</summary>
    UpheldRate,

    /// <summary>Rejected, of those received in the period.</summary>
    RejectionRate,

    /// <summary>Accepted after an appeal, of the rejections appealed in the period.</summary>
    RejectionOverturned,

    /// <summary>Promises that were extended, of those due in the period.</summary>
    ExtensionRate,

    /// <summary>Promises that somebody freed a complaint from, of those due in the period.</summary>
    ExemptionRate,

    /// <summary>Paused time, of the whole time of the promises due in the period.</summary>
    PauseShare,

    /// <summary>How often a complaint went to another department: the mean of those closed in the period.</summary>
    Transfers,

    /// <summary>Of the complaints open at the end of the period, the share in each band of age.</summary>
    BacklogAge,

    /// <summary>Past due, of the complaints open at the end of the period.</summary>
    OverdueOpen,

    /// <summary>
    /// What was agreed to be paid: the mean of the compensated cases closed in the period, by currency. A secret of the business.
    /// </summary>
    RedressPerCase,

    /// <summary>
    /// Compensation offered, of what the law asks for at least, in cases closed in the period, by currency. A secret of the business.
    /// </summary>
    RedressToFloor,

    /// <summary>Parts of settlements and other promises done at or before their due instant, of those due in the period.</summary>
    CommitmentKept,

    /// <summary>
    /// From the receipt of the first complaint that belongs together with the one that showed a systemic risk, to the recall or suspension
    /// in the period: the mean, in hours.
    /// </summary>
    AlertLeadHours,
}
