namespace ComplaintFlow.Collections;

/// <summary>
/// A collection of a caller that could not be copied. It is never read: validation refuses it, and a rule book that has one does not
/// compile.
/// </summary>
internal interface IUnreadable;
