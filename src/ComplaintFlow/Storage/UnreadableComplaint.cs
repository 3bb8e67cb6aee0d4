using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>Represents a complaint that was left out of a result because its stored content cannot be read.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="Number">The number; the id if the number is not known.</param>
/// <param name="Code">The code of the diagnostic that gives the reason, such as <c>CF4017</c>.</param>
public sealed record UnreadableComplaint(ComplaintId Id, string Number, string Code);
