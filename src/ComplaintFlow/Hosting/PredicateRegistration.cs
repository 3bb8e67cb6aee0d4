using ComplaintFlow.Complaints;

namespace ComplaintFlow.Hosting;

/// <summary>Represents a predicate that a host implements.</summary>
internal sealed record PredicateRegistration(string Name, Func<Complaint, bool> Predicate);
