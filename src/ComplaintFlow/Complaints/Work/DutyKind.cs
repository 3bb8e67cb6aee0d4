namespace ComplaintFlow.Complaints;

/// <summary>
/// Specifies what someone has to do by a certain instant because of a complaint. Each kind is watched as <c>Sla:Duties</c> says.
/// </summary>
public enum DutyKind
{
    /// <summary>A task. The clock is <c>Task</c> and the name of the task.</summary>
    Task,

    /// <summary>An improvement whose effect is to be checked. The clock is <c>Improvement</c> and its number.</summary>
    Improvement,

    /// <summary>The report of a commissioned expert. The clock is <c>ExpertReport</c>.</summary>
    ExpertReport,

    /// <summary>A piece of evidence that must be returned. The clock is <c>Custody</c> and the number of the piece.</summary>
    Custody,

    /// <summary>A copy of the record card that must be signed. The clock is <c>CardCopy</c> and the number of the copy.</summary>
    CardCopy,

    /// <summary>A promise to the complainant. The clock is <c>Commitment</c> and its number.</summary>
    Commitment,

    /// <summary>
    /// The time by which the complainant receives news, as promised with the acceptance. The clock is <c>PromisedFeedback</c>.
    /// </summary>
    Feedback,

    /// <summary>A part of a settlement. The clock is <c>Execution</c> and the name of the part.</summary>
    Execution,

    /// <summary>An offer that can be accepted until an instant. The clock is <c>Offer</c> and the name of the option.</summary>
    Offer,
}
