using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>A complaint that was left out of a result, since what is stored of it cannot be read.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="Number">Its number; its id if the number is not known.</param>
/// <param name="Code">The number of the diagnostic that says why, such as <c>CF4017</c>.</param>
public sealed record UnreadableComplaint(ComplaintId Id, string Number, string Code);
