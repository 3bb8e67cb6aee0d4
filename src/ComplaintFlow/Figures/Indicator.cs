namespace ComplaintFlow.Figures;

/// <summary>Specifies what is measured.</summary>
/// <remarks>
/// A share is between 0 and 1. Times are in hours. <c>docs/figures.md</c> has the formulas and their sources.
/// </remarks>
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

    /// <summary>Closings in the period without withdrawals: a count, in total and by outcome.</summary>
    Closed,

    /// <summary>Reopenings in the period: a count.</summary>
    Reopened,

    /// <summary>Complaints open when the period begins: a count.</summary>
    OpenAtBegin,

    /// <summary>Complaints open when the period ends: a count.</summary>
    OpenAtEnd,

    /// <summary>The share of first answers by a person that were in time, among those due in the period.</summary>
    FirstResponseTimeliness,

    /// <summary>The share of acknowledgements that were in time, among those due in the period.</summary>
    AcknowledgementTimeliness,

    /// <summary>
    /// The share of targets that were met in time, with their extensions, among those due in the period: in total and by target.
    /// </summary>
    OnTime,

    /// <summary>The same as <see cref="OnTime"/>, but an extended target counts as missed.</summary>
    OnTimeWithoutExtensions,

    /// <summary>The share of follow-ups that were in time, among those due in the period.</summary>
    FollowUpTimeliness,

    /// <summary>The number of follow-ups, in relation to the settlements that were carried out in the period.</summary>
    FollowUpRate,

    /// <summary>The share of complaints closed as resolved, among those closed in the period.</summary>
    ResolutionRate,

    /// <summary>The share of complainants who say that the matter is resolved, among those who answered in the period.</summary>
    ConfirmedResolution,

    /// <summary>
    /// The share of complaints closed as resolved without another contact with the complainant and without a second round, among those
    /// closed in the period.
    /// </summary>
    FirstContactResolution,

    /// <summary>The mean time from the receipt to the closing, in hours.</summary>
    ResolutionHours,

    /// <summary>The median time from the receipt to the closing, in hours.</summary>
    ResolutionHoursMedian,

    /// <summary>The 90th percentile of the time from the receipt to the closing, in hours.</summary>
    ResolutionHoursNinetieth,

    /// <summary>
    /// The mean time from the receipt to the closing, in hours, without pauses and without the time between an earlier closing and the
    /// reopening.
    /// </summary>
    EffectiveHours,

    /// <summary>The median of the same time as <see cref="EffectiveHours"/>, in hours.</summary>
    EffectiveHoursMedian,

    /// <summary>The 90th percentile of the same time as <see cref="EffectiveHours"/>, in hours.</summary>
    EffectiveHoursNinetieth,

    /// <summary>The share of complaints closed within eight weeks of the receipt, among those closed in the period.</summary>
    ClosedWithinEightWeeks,

    /// <summary>
    /// The share of complaints closed before the end of the third working day after the receipt, among those closed in the period. It needs
    /// the calendar of the query.
    /// </summary>
    ClosedWithinThreeWorkingDays,

    /// <summary>The share of complaints settled on the fast track, among those first accepted in the period.</summary>
    FastTrackShare,

    /// <summary>
    /// The share of complaints reopened or handled a second time, among those settled on the fast track and closed in the period.
    /// </summary>
    FastTrackReopenRate,

    /// <summary>The share of marks 4 and 5 for the handling, among the answers in the period.</summary>
    ProcessSatisfaction,

    /// <summary>The share of marks 4 and 5 for the result, among the answers in the period.</summary>
    ResultSatisfaction,

    /// <summary>The mean mark for the handling, from 1 to 5.</summary>
    ProcessMark,

    /// <summary>The mean mark for the result, from 1 to 5.</summary>
    ResultMark,

    /// <summary>
    /// The share of complaints reopened or handled a second time within a window after the closing, among those closed in the period.
    /// </summary>
    ReopenRate,

    /// <summary>
    /// The share of complaints escalated at least once, among those first accepted in the period: in total, to management, and to a higher
    /// tier.
    /// </summary>
    EscalationRate,

    /// <summary>
    /// The share of complaints that went to mediation, arbitration, court or an authority within a window after the closing, among those
    /// closed in the period.
    /// </summary>
    ExternalReferralRate,

    /// <summary>
    /// The share of complaints that went to an authority within a window after the closing, among those closed in the period.
    /// </summary>
    AuthorityReferralRate,

    /// <summary>The complaints received in the period in relation to a base that the host provides: one figure for each base.</summary>
    ComplaintRate,

    /// <summary>
    /// The share of complaints by a person who complained of the same subject area within the window before, among those received in the
    /// period.
    /// </summary>
    RepeatByPerson,

    /// <summary>
    /// The share of complaints with the same cause and article as another within the window before, among those received in the period.
    /// </summary>
    RepeatByCause,

    /// <summary>The share of complaints found justified, at least in part, among those closed in the period with a finding.</summary>
    UpheldRate,

    /// <summary>The share of complaints rejected, among those received in the period.</summary>
    RejectionRate,

    /// <summary>The share of rejections that ended in an acceptance, among the rejections appealed in the period.</summary>
    RejectionOverturned,

    /// <summary>The share of targets that were extended, among those due in the period.</summary>
    ExtensionRate,

    /// <summary>The share of targets from which a person exempted a complaint, among those due in the period.</summary>
    ExemptionRate,

    /// <summary>The share of paused time in the whole time of the targets due in the period.</summary>
    PauseShare,

    /// <summary>The mean number of transfers to another department, of the complaints closed in the period.</summary>
    Transfers,

    /// <summary>The share of each band of age among the complaints open at the end of the period.</summary>
    BacklogAge,

    /// <summary>The share of complaints past due among those open at the end of the period.</summary>
    OverdueOpen,

    /// <summary>
    /// The mean compensation that was agreed, of the compensated cases closed in the period, by currency. It is a business secret.
    /// </summary>
    RedressPerCase,

    /// <summary>
    /// The compensation offered in relation to the least amount that the law requires, in cases closed in the period, by currency. It is a
    /// business secret.
    /// </summary>
    RedressToFloor,

    /// <summary>The share of settlement parts and other promises fulfilled in time, among those due in the period.</summary>
    CommitmentKept,

    /// <summary>
    /// The mean time in hours from the receipt of the first related complaint of a systemic risk to the recall or suspension in the period.
    /// </summary>
    AlertLeadHours,
}
