namespace ComplaintFlow.Diagnostics;

/// <summary>What a caller can do about a refusal.</summary>
public enum RefusalKind
{
    /// <summary>A value of the request is wrong, whatever the complaint is like: correct the request.</summary>
    InvalidInput,

    /// <summary>The actor may not do it: let somebody else do it.</summary>
    Forbidden,

    /// <summary>There is no such complaint, or the complaint has no such part, or it is no longer open: name another one.</summary>
    NotFound,

    /// <summary>Somebody else was faster, or the request contradicts what was done already: read again and decide again.</summary>
    Conflict,

    /// <summary>It is not possible in the present state: do something else, or wait.</summary>
    NotPossibleNow,

    /// <summary>
    /// The state allows it, and a condition of the rules, of the law or of the procedure does not hold: do first what the remedy says.
    /// </summary>
    ConditionNotMet,
}
