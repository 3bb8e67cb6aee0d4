namespace ComplaintFlow.Collections;

/// <summary>
/// A collection of a caller that could not be copied. Nobody reads it: the door refuses it, and a rule book that has one does not compile.
/// </summary>
internal interface IUnreadable;
