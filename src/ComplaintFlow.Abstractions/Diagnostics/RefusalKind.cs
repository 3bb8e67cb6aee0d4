namespace ComplaintFlow.Diagnostics;

/// <summary>Specifies what a caller can do about a refusal.</summary>
public enum RefusalKind
{
    /// <summary>A value of the request is wrong in any state of the complaint. Correct the request.</summary>
    InvalidInput,

    /// <summary>The actor is not allowed to do it. Let another person do it.</summary>
    Forbidden,

    /// <summary>The complaint or the part of it does not exist, or is no longer open. Name another one.</summary>
    NotFound,

    /// <summary>Another request was faster, or the request contradicts what was done already. Read again and decide again.</summary>
    Conflict,

    /// <summary>It is not possible in the present state. Do something else, or wait.</summary>
    NotPossibleNow,

    /// <summary>
    /// The state allows it, but a condition of the rules, of the law or of the procedure does not hold. Do first what the remedy says.
    /// </summary>
    ConditionNotMet,
}
